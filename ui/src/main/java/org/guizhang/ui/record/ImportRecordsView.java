package org.guizhang.ui.record;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.util.UUID;
import org.guizhang.record.RecordForms;
import org.guizhang.record.RecordImport;
import org.guizhang.record.RecordImports;
import org.guizhang.tenant.Permission;
import org.guizhang.ui.parts.FileField;
import org.guizhang.ui.parts.FileWords;
import org.guizhang.ui.parts.SitePicker;
import org.guizhang.ui.shell.Card;
import org.guizhang.ui.shell.ErrorSummary;
import org.guizhang.ui.shell.Formats;
import org.guizhang.ui.shell.Links;
import org.guizhang.ui.shell.MainLayout;
import org.guizhang.ui.shell.Needs;
import org.guizhang.ui.shell.PageHeader;
import org.guizhang.ui.shell.Texts;
import org.guizhang.ui.shell.Titles;
import org.guizhang.workforce.Sites;

/** Records of one form out of a file: template, file, what each row would do, and then all of them at once. */
@Needs(Permission.WORK)
@Route(value = RecordPaths.IMPORT, layout = MainLayout.class)
class ImportRecordsView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    /** Bytes; the interface for programs has the same limit. */
    private static final int MAX_BYTES = 1 << 20;

    private final RecordForms forms;
    private final RecordImports imports;
    private final Formats formats;
    private final Div content = new Div();
    private final ErrorSummary errors = new ErrorSummary();
    private final SitePicker site;
    private String name = "";
    private UUID module = new UUID(0, 0);
    private String form = "";

    @Inject
    ImportRecordsView(RecordForms forms, RecordImports imports, Sites sites, Formats formats) {
        this.forms = forms;
        this.imports = imports;
        this.formats = formats;
        site = new SitePicker(t("records.import.site"), sites);
        addClassNames("gz-page", "gz-wide");
        content.addClassName("gz-stack");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        module = RecordPaths.id(event, "module");
        form = RecordPaths.word(event, "form");
        name = Texts.said(forms.get(module, form).title());
        add(
                new PageHeader(t("records.import.title", name))
                        .about(t("records.import.about", RecordImport.MAX_ROWS))
                        .back(RecordPaths.register(module, form), name),
                content);
        choose();
    }

    private void choose() {
        content.removeAll();
        errors.clear();
        var template = new PaperLink(
                t("import.template.get"),
                t("import.template.get"),
                t("records.workbook.file", name),
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                () -> imports.template(module, form));
        var actions = new Div(template);
        actions.addClassName("gz-actions");
        var words = new FileWords(
                t("records.import.choose"), t("import.file.big"), t("records.import.type"), "import-file");
        var upload = new FileField(
                words,
                MAX_BYTES,
                bytes -> show(imports.plan(module, form, site.id(), bytes), bytes),
                errors::show,
                ".xlsx",
                ".csv");
        content.add(
                new Card(t("import.template"), new Paragraph(t("records.import.template")), actions),
                new Card(t("import.file"), errors, site, new Paragraph(t("records.import.file")), upload));
    }

    private void show(RecordImport found, byte[] bytes) {
        errors.clear();
        content.removeAll();
        var wrong = found.wrong();
        var before = found.before();
        var actions = new Div(new Button(t("import.other"), click -> choose()));
        actions.addClassName("gz-actions");
        var summary = new Card(t("import.found", found.lines().size()));
        summary.add(
                errors,
                new Paragraph(
                        wrong > 0
                                ? t("records.import.wrong", wrong)
                                : before == null
                                        ? t("records.import.ready")
                                        : t("records.import.again", formats.moment(before))),
                actions);
        if (wrong == 0 && before == null) {
            var apply = new Button(
                    t("records.import.apply", found.lines().size()),
                    click -> errors.attempt(() -> done(imports.apply(module, form, site.id(), bytes))));
            apply.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            apply.setDisableOnClick(true);
            actions.add(apply);
        }
        content.add(summary, new ImportedRecords(found));
    }

    private void done(RecordImport done) {
        content.removeAll();
        var actions = new Div(Links.button(RecordPaths.register(module, form), t("records.import.see"), true));
        actions.addClassName("gz-actions");
        content.add(new Card(
                t("import.done"),
                new Paragraph(t("records.import.done", done.lines().size())),
                actions));
    }

    @Override
    public String getPageTitle() {
        return Titles.with(t("records.import.title", name));
    }
}
