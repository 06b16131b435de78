package org.guizhang.ui.record;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import org.guizhang.record.RecordFilter;
import org.guizhang.record.RecordForm;
import org.guizhang.record.RecordForms;
import org.guizhang.record.Records;
import org.guizhang.tenant.Permission;
import org.guizhang.ui.parts.DataTable;
import org.guizhang.ui.parts.DayField;
import org.guizhang.ui.parts.FilterBar;
import org.guizhang.ui.parts.SitePicker;
import org.guizhang.ui.shell.Addresses;
import org.guizhang.ui.shell.EmptyState;
import org.guizhang.ui.shell.ErrorSummary;
import org.guizhang.ui.shell.MainLayout;
import org.guizhang.ui.shell.Needs;
import org.guizhang.ui.shell.PageHeader;
import org.guizhang.ui.shell.Texts;
import org.guizhang.ui.shell.Titles;
import org.guizhang.workforce.Sites;

/** The register of one form: how it stands, and its records, to filter and to take along as a file. */
@Needs(Permission.READ_HANDBOOK)
@Route(value = RecordPaths.REGISTER, layout = MainLayout.class)
class RegisterView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    /** Which of them. */
    enum Which {
        OPEN,
        MINE,
        WAITING
    }

    private final Records records;
    private final RecordForms forms;
    private final RecordWords words;
    private final Sites sites;
    private String title = "";

    @Inject
    RegisterView(Records records, RecordForms forms, RecordWords words, Sites sites) {
        this.records = records;
        this.forms = forms;
        this.words = words;
        this.sites = sites;
        addClassNames("gz-page", "gz-wide");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var form = forms.get(RecordPaths.id(event, "module"), RecordPaths.word(event, "form"));
        var name = Texts.said(form.title());
        title = Titles.with(name);
        new Listed(form, name).show(event);
    }

    /** The filters and rows of one form. */
    private final class Listed {
        private final RecordForm form;
        private final FilterBar filters = new FilterBar(this::again);
        private final TextField query = filters.words("q", t("records.find"));
        private final Select<Which> which =
                filters.choice("which", t("records.which"), t("records.which.all"), Which.class, Listed::words);
        private final DayField from = filters.day("from", t("history.from"));
        private final DayField to = filters.day("to", t("history.to"));
        private final SitePicker site = filters.site(sites);
        private final ErrorSummary errors =
                new ErrorSummary().field("/from", from).field("/to", to);
        private final RecordTable table;
        private final Anchor file;

        Listed(RecordForm form, String name) {
            this.form = form;
            table = new RecordTable(words, form);
            table.empty(this::none);
            file = file(name);
        }

        void show(BeforeEnterEvent event) {
            filters.read(event.getLocation());
            var name = Texts.said(form.title());
            var header = form.mayFill() ? new PageHeader(name, file, primary(name)) : new PageHeader(name, file);
            add(
                    header.about(Texts.said(form.purpose())).back(Addresses.RECORDS, t("records.title")),
                    new RegisterState(forms.register(form.module(), form.form(), site.id()), form, words),
                    filters,
                    errors,
                    table);
            again();
        }

        private NewRecordButton primary(String name) {
            var button = new NewRecordButton(records, form.module(), form.form(), name);
            button.addThemeName("primary");
            return button;
        }

        private void again() {
            var wanted = filter();
            table.show(new DataTable.Rows<>(
                    () -> records.count(wanted), (offset, limit) -> records.list(wanted, offset, limit)));
            file.setVisible(table.total() > 0);
        }

        private RecordFilter filter() {
            var chosen = which.getValue();
            return new RecordFilter(
                    form.module(),
                    form.form(),
                    null,
                    chosen == Which.OPEN ? true : null,
                    site.id(),
                    null,
                    chosen == Which.MINE,
                    chosen == Which.WAITING ? RecordFilter.Awaiting.ANY : null,
                    null,
                    from.getValue(),
                    to.getValue(),
                    query.isEmpty() ? null : query.getValue().strip());
        }

        private static String words(Which one) {
            return t("records.which." + one);
        }

        private Component none() {
            return filters.isSet()
                    ? new EmptyState("search", t("records.nothing"), t("records.nothing.text"), filters.all())
                    : new EmptyState("edit", t("records.empty"), t("records.empty.text"));
        }

        /** Takes what is filtered when it is clicked. */
        private Anchor file(String name) {
            DownloadHandler handler = event -> {
                var bytes = records.csv(filter()).getBytes(StandardCharsets.UTF_8);
                event.setFileName(t("records.file", name));
                event.setContentType("text/csv;charset=UTF-8");
                event.setContentLength(bytes.length);
                event.getOutputStream().write(bytes);
            };
            var link = new Anchor(handler, t("history.export"));
            link.addClassNames("gz-button", "gz-secondary");
            link.setRouterIgnore(true);
            return link;
        }
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
