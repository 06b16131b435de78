package org.guizhang.ui.tenant;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import org.guizhang.joining.roster.RosterImport;
import org.guizhang.joining.roster.RosterImport.Outcome;
import org.guizhang.joining.roster.RosterImports;
import org.guizhang.joining.roster.RosterJobs;
import org.guizhang.shared.PublicAddress;
import org.guizhang.tenant.Permission;
import org.guizhang.ui.parts.FileField;
import org.guizhang.ui.parts.FileWords;
import org.guizhang.ui.shell.Addresses;
import org.guizhang.ui.shell.Card;
import org.guizhang.ui.shell.ErrorSummary;
import org.guizhang.ui.shell.Formats;
import org.guizhang.ui.shell.Links;
import org.guizhang.ui.shell.MainLayout;
import org.guizhang.ui.shell.Needs;
import org.guizhang.ui.shell.PageHeader;
import org.guizhang.ui.shell.Titles;

/** People out of a spreadsheet: template, file, what each row would do; then it goes on beside the screens. */
@Needs(Permission.MANAGE_PEOPLE)
@Route(value = Addresses.IMPORT, layout = MainLayout.class)
class ImportView extends Div implements HasDynamicTitle {
    /** Bytes; the interface for programs has the same limit. */
    private static final int MAX_BYTES = 1 << 20;

    private final RosterImports imports;
    private final PublicAddress address;
    private final RosterJobs jobs;
    private final Formats formats;
    private final Div content = new Div();
    private final ErrorSummary errors = new ErrorSummary();

    @Inject
    ImportView(RosterImports imports, RosterJobs jobs, PublicAddress address, Formats formats) {
        this.imports = imports;
        this.address = address;
        this.jobs = jobs;
        this.formats = formats;
        addClassNames("gz-page", "gz-wide");
        content.addClassName("gz-stack");
        var header = new PageHeader(t("import.title")).about(t("import.about", RosterImport.MAX_ROWS));
        header.addClassName("gz-screen");
        add(header.back(Addresses.PEOPLE, t("nav.people")), content);
        choose();
    }

    private void choose() {
        content.removeAll();
        errors.clear();
        own();
        content.add(template(), file());
    }

    private Card template() {
        var actions = new Div(file(t("import.template.get"), t("import.template.file"), imports.template()));
        actions.addClassName("gz-actions");
        return new Card(t("import.template"), new Paragraph(t("import.template.about")), actions);
    }

    static Anchor file(String words, String name, byte[] file) {
        var handler = DownloadHandler.fromInputStream(event -> new DownloadResponse(
                new ByteArrayInputStream(file),
                name,
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                file.length));
        var link = new Anchor(handler, "");
        link.add(new Span(words));
        link.addClassNames("gz-button", "gz-secondary");
        return link;
    }

    private Card file() {
        var words = new FileWords(t("import.file.choose"), t("import.file.big"), t("import.file.type"), "import-file");
        var upload = new FileField(words, MAX_BYTES, bytes -> show(imports.plan(bytes), bytes), errors::show, ".xlsx");
        return new Card(t("import.file"), errors, new Paragraph(t("import.file.about")), upload);
    }

    private void show(RosterImport roster, byte[] bytes) {
        errors.clear();
        content.removeAll();
        var wrong = roster.count(Outcome.WRONG);
        var work = roster.count(Outcome.ADD) + roster.count(Outcome.ASSIGN);
        var other = new Button(t("import.other"), click -> choose());
        var actions = new Div(other);
        actions.addClassName("gz-actions");
        var words = wrong > 0 ? t("import.wrong", wrong) : work > 0 ? t("import.ready") : t("import.nothing");
        var summary = new Card(t("import.found", roster.lines().size()));
        summary.add(errors, new RosterCounts(roster), new Paragraph(words), actions);
        if (wrong > 0) {
            actions.add(file(t("import.wrong.get"), t("import.wrong.file"), imports.wrongRows(bytes)));
        }
        if (work > 0) {
            var apply = new Button(t(wrong > 0 ? "import.apply.rest" : "import.apply", work), click -> apply(bytes));
            if (wrong == 0) {
                apply.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            }
            apply.setDisableOnClick(true);
            actions.add(apply);
        }
        var beside = new BesideRoster(roster);
        if (beside.isNeeded()) {
            summary.add(beside);
        }
        content.add(summary, new RosterList(roster));
    }

    private void apply(byte[] bytes) {
        errors.attempt(() -> {
            var job = jobs.start(bytes, address.orElse(Addresses.here()));
            UI.getCurrent().navigate(ImportJobView.address(job));
        });
    }

    /** Lists on their way, or not put away yet. */
    private void own() {
        var own = jobs.own();
        if (own.isEmpty()) {
            return;
        }
        var list = new UnorderedList();
        list.addClassName("gz-plain");
        own.forEach(job -> list.add(new ListItem(Links.to(
                ImportJobView.address(job),
                t("import.job." + job.state(), formats.moment(job.startedAt()), job.taken(), job.total())))));
        content.add(new Card(t("import.jobs"), list));
    }

    @Override
    public String getPageTitle() {
        return Titles.of("import.title");
    }
}
