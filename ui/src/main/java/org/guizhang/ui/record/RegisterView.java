package org.guizhang.ui.record;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.guizhang.record.RecordFilter;
import org.guizhang.record.RecordForm;
import org.guizhang.record.RecordForms;
import org.guizhang.record.RecordKeeping;
import org.guizhang.record.Records;
import org.guizhang.record.SavedView;
import org.guizhang.record.SavedView.Which;
import org.guizhang.record.SavedViews;
import org.guizhang.tenant.Permission;
import org.guizhang.ui.parts.DataTable;
import org.guizhang.ui.parts.DayField;
import org.guizhang.ui.parts.FilterBar;
import org.guizhang.ui.parts.SitePicker;
import org.guizhang.ui.shell.Addresses;
import org.guizhang.ui.shell.EmptyState;
import org.guizhang.ui.shell.ErrorSummary;
import org.guizhang.ui.shell.Links;
import org.guizhang.ui.shell.MainLayout;
import org.guizhang.ui.shell.Needs;
import org.guizhang.ui.shell.PageHeader;
import org.guizhang.ui.shell.Texts;
import org.guizhang.ui.shell.Titles;
import org.guizhang.workforce.Sites;
import org.jspecify.annotations.Nullable;

/** The register of one form: how it stands, and its records, to filter and to take along as a file. */
@Needs(Permission.READ_HANDBOOK)
@Route(value = RecordPaths.REGISTER, layout = MainLayout.class)
class RegisterView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Records records;
    private final RecordForms forms;
    private final RecordWords words;
    private final Sites sites;
    private final RecordKeeping keeping;
    private final SavedViews views;
    private String title = "";

    @Inject
    RegisterView(
            Records records,
            RecordForms forms,
            RecordWords words,
            Sites sites,
            RecordKeeping keeping,
            SavedViews views) {
        this.keeping = keeping;
        this.views = views;
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
        private final Select<Which> which;
        private final Select<String> state;
        private final DayField from;
        private final DayField to;
        private final SitePicker site;
        private final ErrorSummary errors;
        private final RecordTable table;
        private final List<PaperLink> files;
        private @Nullable LocalDate expiresBy;

        Listed(RecordForm form, String name) {
            this.form = form;
            which = filters.choice("which", t("records.which"), t("records.which.all"), offered(form), Listed::words);
            state = filters.choice("state", t("records.state"), t("records.state.any"), states(form));
            from = filters.day("from", t("history.from"));
            to = filters.day("to", t("history.to"));
            site = filters.site(sites);
            errors = new ErrorSummary().field("/from", from).field("/to", to);
            table = new RecordTable(words, form);
            table.empty(this::none);
            files = List.of(
                    file(
                            t("history.export"),
                            t("records.file", name),
                            "text/csv;charset=UTF-8",
                            () -> records.csv(filter()).getBytes(StandardCharsets.UTF_8)),
                    file(
                            t("records.workbook"),
                            t("records.workbook.file", name),
                            XLSX,
                            () -> records.workbook(filter())));
        }

        void show(BeforeEnterEvent event) {
            filters.read(event.getLocation());
            var name = Texts.said(form.title());
            var actions = new ArrayList<Component>(files);
            if (form.mayFill()) {
                actions.add(Links.button(RecordPaths.imports(form.module(), form.form()), t("records.import"), false));
                actions.add(new LikeLastButton(records, form, site.id()));
                actions.add(primary(name));
            }
            if (keeping.isKeeper(form.module(), form.form())) {
                actions.add(
                        0, Links.button(RecordPaths.keeping(form.module(), form.form()), t("records.keeping"), false));
            }
            var register = forms.register(form.module(), form.form(), site.id());
            expiresBy = register.expiring() == null ? null : register.expiring().by();
            var header = new PageHeader(name, actions.toArray(Component[]::new));
            add(
                    header.about(Texts.said(form.purpose())).back(Addresses.RECORDS, t("records.title")),
                    new RegisterState(register, form, words),
                    filters,
                    new ViewBar(views, form, this::wanted),
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
            files.forEach(one -> one.setVisible(table.total() > 0));
        }

        private SavedView.Wanted wanted() {
            return new SavedView.Wanted(
                    which.getValue(),
                    state.getValue(),
                    site.id(),
                    from.getValue(),
                    to.getValue(),
                    query.isEmpty() ? null : query.getValue().strip());
        }

        private RecordFilter filter() {
            var chosen = which.getValue();
            return new RecordFilter(
                    form.module(),
                    form.form(),
                    state.getValue(),
                    chosen == Which.OPEN ? true : null,
                    site.id(),
                    null,
                    chosen == Which.MINE,
                    chosen == Which.WAITING ? RecordFilter.Awaiting.ANY : null,
                    null,
                    from.getValue(),
                    to.getValue(),
                    query.isEmpty() ? null : query.getValue().strip(),
                    chosen == Which.EXPIRING ? expiresBy : null);
        }

        private static List<Which> offered(RecordForm form) {
            return Stream.of(Which.values())
                    .filter(one -> one != Which.EXPIRING || form.definition().has("expires"))
                    .toList();
        }

        private static Map<String, String> states(RecordForm form) {
            var states = new LinkedHashMap<String, String>();
            form.states().forEach(one -> states.put(one.key(), Texts.said(one.title())));
            return states;
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
        private static PaperLink file(String words, String file, String type, Supplier<byte[]> made) {
            return new PaperLink(words, words, file, type, made);
        }
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
