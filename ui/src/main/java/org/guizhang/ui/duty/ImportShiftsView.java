package org.guizhang.ui.duty;

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
import org.guizhang.duty.ShiftImport;
import org.guizhang.duty.ShiftImport.Outcome;
import org.guizhang.duty.ShiftImports;
import org.guizhang.tenant.Permission;
import org.guizhang.ui.parts.FileField;
import org.guizhang.ui.parts.FileWords;
import org.guizhang.ui.shell.Addresses;
import org.guizhang.ui.shell.Card;
import org.guizhang.ui.shell.ErrorSummary;
import org.guizhang.ui.shell.Links;
import org.guizhang.ui.shell.MainLayout;
import org.guizhang.ui.shell.Needs;
import org.guizhang.ui.shell.PageHeader;
import org.guizhang.ui.shell.Titles;

/** Shifts out of a spreadsheet: template, file, what each row would do, and then all of it at once. */
@Needs(Permission.SUPERVISE_WORK)
@Route(value = DutyPaths.IMPORT, layout = MainLayout.class)
class ImportShiftsView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    /** Bytes; the interface for programs has the same limit. */
    private static final int MAX_BYTES = 1 << 20;

    private final ShiftImports imports;
    private final Div content = new Div();
    private final ErrorSummary errors = new ErrorSummary();

    @Inject
    ImportShiftsView(ShiftImports imports) {
        this.imports = imports;
        addClassNames("gz-page", "gz-wide");
        content.addClassName("gz-stack");
        add(
                new PageHeader(t("duty.import.title"))
                        .about(t("duty.import.about", ShiftImport.MAX_ROWS))
                        .back(Addresses.DUTY, t("duty.title")),
                content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        choose();
    }

    private void choose() {
        content.removeAll();
        errors.clear();
        content.add(template(), file());
    }

    private Card template() {
        var file = imports.template();
        var handler = DownloadHandler.fromInputStream(event -> new DownloadResponse(
                new ByteArrayInputStream(file),
                "shifts.xlsx",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                file.length));
        var link = new Anchor(handler, t("import.template.get"));
        link.addClassNames("gz-button", "gz-secondary");
        var actions = new Div(link);
        actions.addClassName("gz-actions");
        return new Card(t("import.template"), new Paragraph(t("duty.import.template.about")), actions);
    }

    private Card file() {
        var words = new FileWords(t("import.file.choose"), t("import.file.big"), t("import.file.type"), "import-file");
        var upload = new FileField(words, MAX_BYTES, bytes -> show(imports.plan(bytes), bytes), errors::show, ".xlsx");
        return new Card(t("import.file"), errors, new Paragraph(t("duty.import.file.about")), upload);
    }

    private void show(ShiftImport found, byte[] bytes) {
        errors.clear();
        content.removeAll();
        var wrong = found.count(Outcome.WRONG);
        var work = found.count(Outcome.ADD) + found.count(Outcome.DOUBLE);
        var actions = new Div(new Button(t("import.other"), click -> choose()));
        actions.addClassName("gz-actions");
        var words = wrong > 0 ? t("duty.import.wrong", wrong) : work > 0 ? t("import.ready") : t("duty.import.nothing");
        var summary = new Card(t("import.found", found.lines().size()));
        summary.add(errors, ShiftRowTable.counts(found), new Paragraph(words), actions);
        if (wrong == 0 && work > 0) {
            var apply =
                    new Button(t("duty.import.apply", work), click -> errors.attempt(() -> done(imports.apply(bytes))));
            apply.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            apply.setDisableOnClick(true);
            actions.add(apply);
        }
        content.add(summary, new ShiftRowTable(found));
    }

    private void done(ShiftImport done) {
        content.removeAll();
        var actions = new Div(Links.button(Addresses.DUTY, t("duty.import.see"), true));
        actions.addClassName("gz-actions");
        content.add(new Card(t("import.done"), ShiftRowTable.counts(done), actions));
    }

    @Override
    public String getPageTitle() {
        return Titles.of("duty.import.title");
    }
}
