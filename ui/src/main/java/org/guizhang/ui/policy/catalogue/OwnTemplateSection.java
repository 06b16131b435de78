package org.guizhang.ui.policy.catalogue;

import static org.guizhang.ui.shell.Messages.t;
import static org.guizhang.ui.shell.Texts.said;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Set;
import org.guizhang.template.OwnTemplate;
import org.guizhang.template.OwnTemplates;
import org.guizhang.template.TemplateChecks;
import org.guizhang.template.TemplateOrigin;
import org.guizhang.template.TemplateReport;
import org.guizhang.template.TemplateVersion;
import org.guizhang.ui.parts.FileField;
import org.guizhang.ui.parts.FileWords;
import org.guizhang.ui.parts.Fold;
import org.guizhang.ui.policy.reading.PolicyPaths;
import org.guizhang.ui.shell.Card;
import org.guizhang.ui.shell.Confirm;
import org.guizhang.ui.shell.EmptyState;
import org.guizhang.ui.shell.ErrorSummary;
import org.guizhang.ui.shell.Formats;
import org.guizhang.ui.shell.Links;
import org.guizhang.ui.shell.StateBadge;
import org.guizhang.ui.shell.Texts;
import org.guizhang.ui.shell.Toast;

/** The templates that the business has uploaded for itself: what there is, a file for more, and the way out. */
class OwnTemplateSection extends Card {
    /** Where the catalogue links to. */
    static final String ANCHOR = "own-templates";

    private final OwnTemplates own;
    private final Formats formats;
    private final Set<String> active;
    private final boolean mayChange;
    private final Runnable changed;
    private final Div list = new Div();
    private final Div report = new Div();
    private final ErrorSummary errors = new ErrorSummary();

    /**
     * @param active ids of templates that a module is made of
     * @param changed is told when a template has come or gone
     */
    OwnTemplateSection(OwnTemplates own, Formats formats, Set<String> active, boolean mayChange, Runnable changed) {
        super(t("own-template.title"));
        this.own = own;
        this.formats = formats;
        this.active = active;
        this.mayChange = mayChange;
        this.changed = changed;
        setId(ANCHOR);
        report.addClassName("gz-stack");
        note(t("own-template.about"));
        add(list);
        if (mayChange) {
            add(errors, report, file(), new Paragraph(Links.to(TemplateCheckView.ADDRESS, t("template.check.title"))));
        }
        show();
    }

    private Div file() {
        var words = new FileWords(
                t("own-template.choose"), t("template.check.big"), t("template.check.type"), "template-zip");
        var about = new Paragraph(t("own-template.file.about"));
        return new Div(about, new FileField(words, TemplateChecks.MAX_BYTES, this::take, errors::show, ".zip"));
    }

    private void take(byte[] archive) {
        report.removeAll();
        errors.check(() -> {
            var upload = own.upload(archive);
            var brought = upload.brought();
            if (brought == null) {
                report.add(new TemplateReportList(new TemplateReport(List.of(), upload.problems(), List.of())));
                report.getElement().setAttribute("tabindex", "-1").callJsFunction("focus");
            } else {
                told(brought);
                show();
                changed.run();
            }
        });
    }

    private static void told(OwnTemplate.Brought brought) {
        var added = brought.added().stream().map(TemplateVersion::toString).toList();
        Toast.show(
                added.isEmpty()
                        ? t("own-template.known", said(brought.title()))
                        : t("own-template.added", said(brought.title()), Texts.list(added)));
    }

    private void show() {
        list.removeAll();
        var all = own.list();
        if (all.isEmpty()) {
            list.add(new EmptyState(
                    "book",
                    t("own-template.none"),
                    t(mayChange ? "own-template.none.text" : "own-template.none.read")));
            return;
        }
        var rows = new UnorderedList();
        rows.addClassName("gz-list");
        all.forEach(template -> rows.add(row(template)));
        list.add(rows);
    }

    private ListItem row(OwnTemplate template) {
        var name = Links.to(PolicyPaths.template(template.id()), said(template.title()));
        name.addClassName("gz-strong");
        var key = new Span(TemplateOrigin.key(template.id()));
        key.addClassNames("gz-muted", "gz-small", "gz-path");
        var versions = template.versions();
        var history = new Fold(
                t(
                        "own-template.versions",
                        versions.size(),
                        versions.get(versions.size() - 1).version().toString()),
                () -> versions.stream()
                        .sorted((a, b) -> b.version().compareTo(a.version()))
                        .map(version -> line(template, version))
                        .toList());
        var names = new Div(name, key, history);
        names.addClassName("gz-names");
        var row = new ListItem(names);
        row.addClassName("gz-row");
        if (active.contains(template.id())) {
            row.add(new StateBadge(StateBadge.Tone.PASS, t("own-template.used")));
        } else if (mayChange) {
            row.add(delete(template));
        }
        return row;
    }

    private Paragraph line(OwnTemplate template, OwnTemplate.Version version) {
        var line = new Paragraph(t(
                "own-template.version",
                version.version().toString(),
                formats.moment(version.uploadedAt()),
                version.uploadedBy()));
        line.addClassNames("gz-muted", "gz-small");
        if (mayChange && template.dispensable().filter(version::equals).isPresent()) {
            line.add(new Span(" "), delete(template, version.version().toString()));
        }
        return line;
    }

    private Button delete(OwnTemplate template, String version) {
        var title = said(template.title());
        var button = new Button(
                t("own-template.version.delete", version),
                click -> new Confirm(
                                t("own-template.version.delete.of", version, title),
                                t("own-template.version.delete.text", version),
                                t("own-template.version.delete", version),
                                () -> gone(
                                        () -> own.delete(template.id(), version),
                                        t("own-template.version.deleted", version, title)))
                        .open());
        button.setAriaLabel(t("own-template.version.delete.of", version, title));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE, ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_ERROR);
        return button;
    }

    private Button delete(OwnTemplate template) {
        var title = said(template.title());
        var button = new Button(
                t("own-template.delete"),
                click -> new Confirm(
                                t("own-template.delete.of", title),
                                t(
                                        "own-template.delete.text",
                                        template.versions().size()),
                                t("own-template.delete"),
                                () -> gone(() -> own.delete(template.id()), t("own-template.deleted", title)))
                        .open());
        button.setAriaLabel(t("own-template.delete.of", title));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
        return button;
    }

    private void gone(Runnable deletion, String told) {
        report.removeAll();
        errors.check(() -> {
            deletion.run();
            Toast.show(told);
            show();
            changed.run();
        });
    }
}
