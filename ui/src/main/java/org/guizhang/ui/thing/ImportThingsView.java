package org.guizhang.ui.thing;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import org.guizhang.tenant.Permission;
import org.guizhang.thing.RegisterKind;
import org.guizhang.thing.ThingImport;
import org.guizhang.thing.ThingImport.Outcome;
import org.guizhang.thing.ThingImports;
import org.guizhang.ui.parts.FileField;
import org.guizhang.ui.parts.FileWords;
import org.guizhang.ui.shell.Addresses;
import org.guizhang.ui.shell.Card;
import org.guizhang.ui.shell.EmptyState;
import org.guizhang.ui.shell.ErrorSummary;
import org.guizhang.ui.shell.Links;
import org.guizhang.ui.shell.MainLayout;
import org.guizhang.ui.shell.Needs;
import org.guizhang.ui.shell.PageHeader;
import org.guizhang.ui.shell.Titles;

/** Things of one kind out of a spreadsheet: template, file, what each row would do, and then all of it at once. */
@Needs(Permission.MANAGE_THINGS)
@Route(value = ThingPaths.IMPORT, layout = MainLayout.class)
class ImportThingsView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    /** Bytes; the interface for programs has the same limit. */
    private static final int MAX_BYTES = 1 << 20;

    private final ThingImports imports;
    private final ThingNames names;
    private final Div content = new Div();
    private final ErrorSummary errors = new ErrorSummary();

    @Inject
    ImportThingsView(ThingImports imports, ThingNames names) {
        this.imports = imports;
        this.names = names;
        addClassNames("gz-page", "gz-wide");
        content.addClassName("gz-stack");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        names.read();
        var wanted = ThingPaths.kind(event);
        add(
                new PageHeader(t("things.import.title"))
                        .about(t("things.import.about", ThingImport.MAX_ROWS))
                        .back(ThingPaths.of(Addresses.THINGS, wanted), t("nav.things")),
                content);
        content.removeAll();
        if (names.current().isEmpty()) {
            content.add(new EmptyState(
                    "tag",
                    t("things.no-kinds"),
                    t("things.no-kinds.text"),
                    Links.to(Addresses.POLICY, t("nav.policy"))));
            return;
        }
        choose(names.current().stream()
                .filter(one -> one.id().equals(wanted))
                .findFirst()
                .orElse(names.current().get(0)));
    }

    private void choose(RegisterKind kind) {
        content.removeAll();
        errors.clear();
        var choice = KindChoice.of(names, kind, ThingPaths.IMPORT);
        content.add(new Card(t("things.import.kind"), choice), template(kind), file(kind));
    }

    private Card template(RegisterKind kind) {
        var file = imports.template(kind.id());
        var handler = DownloadHandler.fromInputStream(event -> new DownloadResponse(
                new ByteArrayInputStream(file),
                "things.xlsx",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                file.length));
        var link = new Anchor(handler, t("import.template.get"));
        link.addClassNames("gz-button", "gz-secondary");
        var actions = new Div(link);
        actions.addClassName("gz-actions");
        return new Card(t("import.template"), new Paragraph(t("things.import.template.about")), actions);
    }

    private Card file(RegisterKind kind) {
        var words = new FileWords(t("import.file.choose"), t("import.file.big"), t("import.file.type"), "import-file");
        var upload = new FileField(
                words, MAX_BYTES, bytes -> show(kind, imports.plan(kind.id(), bytes), bytes), errors::show, ".xlsx");
        return new Card(t("import.file"), errors, new Paragraph(t("things.import.file.about")), upload);
    }

    private void show(RegisterKind kind, ThingImport found, byte[] bytes) {
        errors.clear();
        content.removeAll();
        var wrong = found.count(Outcome.WRONG);
        var work = found.count(Outcome.ADD) + found.count(Outcome.CHANGE);
        var actions = new Div(new Button(t("import.other"), click -> choose(kind)));
        actions.addClassName("gz-actions");
        var words =
                wrong > 0 ? t("things.import.wrong", wrong) : work > 0 ? t("import.ready") : t("things.import.nothing");
        var summary = new Card(t("import.found", found.lines().size()));
        summary.add(errors, ImportRows.counts(found), new Paragraph(words), actions);
        if (wrong == 0 && work > 0) {
            var apply = new Button(
                    t("things.import.apply", work),
                    click -> errors.attempt(() -> done(kind, imports.apply(kind.id(), bytes))));
            apply.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            apply.setDisableOnClick(true);
            actions.add(apply);
        }
        content.add(summary, new ImportRows(found));
    }

    private void done(RegisterKind kind, ThingImport done) {
        content.removeAll();
        var actions = new Div(Links.button(ThingPaths.of(Addresses.THINGS, kind.id()), t("things.import.see"), true));
        actions.addClassName("gz-actions");
        content.add(new Card(t("import.done"), ImportRows.counts(done), actions));
    }

    @Override
    public String getPageTitle() {
        return Titles.of("things.import.title");
    }
}
