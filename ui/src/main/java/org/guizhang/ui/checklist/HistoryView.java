package org.guizhang.ui.checklist;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.guizhang.checklist.ChecklistRate;
import org.guizhang.checklist.WorkFilter;
import org.guizhang.checklist.WorkHistory;
import org.guizhang.checklist.WorkTrend;
import org.guizhang.shared.DomainException;
import org.guizhang.shared.Ids;
import org.guizhang.shared.NotFound;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.People;
import org.guizhang.tenant.Permission;
import org.guizhang.tenant.Person;
import org.guizhang.ui.parts.Chart;
import org.guizhang.ui.parts.DataTable;
import org.guizhang.ui.parts.DayField;
import org.guizhang.ui.parts.FilterBar;
import org.guizhang.ui.parts.PersonPicker;
import org.guizhang.ui.parts.SitePicker;
import org.guizhang.ui.shell.EmptyState;
import org.guizhang.ui.shell.ErrorSummary;
import org.guizhang.ui.shell.MainLayout;
import org.guizhang.ui.shell.Needs;
import org.guizhang.ui.shell.PageHeader;
import org.guizhang.ui.shell.Texts;
import org.guizhang.ui.shell.Titles;
import org.guizhang.workforce.Sites;

/** What was done, late, missed and skipped over some days, and how well each checklist was kept. */
@Needs(Permission.READ_WORK)
@Route(value = CheckPaths.HISTORY, layout = MainLayout.class)
class HistoryView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final DateTimeFormatter WEEK = DateTimeFormatter.ofPattern("MM-dd", Locale.ROOT);

    private final WorkHistory history;
    private final FilterBar filters = new FilterBar(this::show);
    private final DayField from = filters.day("from", t("history.from"));
    private final DayField to = filters.day("to", t("history.to"));
    private final SitePicker site;
    private final ComboBox<ChecklistRate> checklist;
    private final PersonPicker person;
    private final ErrorSummary errors = new ErrorSummary().field("/from", from).field("/to", to);
    private final Chart trend = new Chart();
    private final RateTable rates = new RateTable();
    private final HistoryTable table;
    private final Anchor file = file(
            t("history.file"),
            "text/csv;charset=UTF-8",
            t("history.export"),
            filter -> history().csv(filter).getBytes(StandardCharsets.UTF_8));
    private final Anchor workbook = file(
            t("history.workbook.file"),
            XLSX,
            t("history.workbook"),
            filter -> history().workbook(filter));

    @Inject
    HistoryView(WorkHistory history, CheckWords words, Sites sites, People people, CurrentCaller caller) {
        this.history = history;
        addClassNames("gz-page", "gz-wide");
        site = filters.site(sites);
        checklist = filters.choice(
                "checklist",
                new ComboBox<>(t("history.checklist")),
                t("history.checklist.any"),
                ChecklistRate::checklist,
                this::known);
        checklist.setItemLabelGenerator(one -> Texts.said(one.title()));
        person = filters.choice(
                "person",
                new PersonPicker(t("history.by"), people),
                t("history.by.any"),
                one -> one.id().toString(),
                written -> person(people, written));
        table = new HistoryTable(words);
        table.empty(() -> filters.isSet()
                ? new EmptyState("search", t("history.none"), t("history.none.text"), filters.all())
                : new EmptyState("clock", t("history.empty"), t("history.empty.text")));
        add(
                new PageHeader(t("history.title"), file, workbook)
                        .about(t("history.about", WorkFilter.PRESET_DAYS + 1)),
                new CheckTabs(caller.person(), CheckPaths.HISTORY),
                new BoardTabs(caller.person(), CheckPaths.HISTORY),
                filters,
                errors,
                trend,
                rates,
                table);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        // The days come first: they say which checklists there are to choose from.
        from.setValue(FilterBar.dayOf(CheckPaths.query(event, "from")));
        to.setValue(FilterBar.dayOf(CheckPaths.query(event, "to")));
        errors.check(() -> checklist.setItems(history.rates(days())));
        filters.read(event.getLocation());
        show();
    }

    private void show() {
        var wanted = filter();
        var refused = !errors.check(() -> {
            rates.show(history.rates(wanted));
            draw(history.trend(wanted));
        });
        if (refused) {
            rates.show(List.of());
            draw(List.of());
        }
        table.setVisible(!refused);
        file.setVisible(!refused);
        workbook.setVisible(!refused);
        if (!refused) {
            table.show(new DataTable.Rows<>(
                    () -> history.count(wanted), (offset, limit) -> history.list(wanted, offset, limit)));
            file.setVisible(table.total() > 0);
            workbook.setVisible(table.total() > 0);
        }
    }

    /** Completion and timeliness by week. */
    private void draw(List<WorkTrend> weeks) {
        trend.show(
                t("history.trend"),
                t("history.trend.week"),
                List.of(t("history.rate.completion"), t("history.rate.timeliness")),
                weeks.stream()
                        .map(week -> new Chart.Group(
                                WEEK.format(week.week()), Arrays.asList(week.completion(), week.timeliness())))
                        .toList());
    }

    private WorkHistory history() {
        return history;
    }

    private WorkFilter days() {
        return new WorkFilter(from.getValue(), to.getValue(), null, null, null);
    }

    private WorkFilter filter() {
        return new WorkFilter(
                from.getValue(),
                to.getValue(),
                site.id(),
                checklist.isEmpty() ? null : checklist.getValue().checklist(),
                person.isEmpty() ? null : person.getValue().id());
    }

    private Optional<ChecklistRate> known(String written) {
        try {
            return history.rates(days()).stream()
                    .filter(rate -> rate.checklist().equals(written))
                    .findFirst();
        } catch (DomainException refused) {
            return Optional.empty();
        }
    }

    private static Optional<Person> person(People people, String written) {
        try {
            return Optional.of(people.get(Ids.parse(written)));
        } catch (NotFound nobody) {
            return Optional.empty();
        }
    }

    /** Takes what is filtered when it is clicked. */
    private Anchor file(String name, String type, String words, Function<WorkFilter, byte[]> content) {
        DownloadHandler handler = event -> {
            var bytes = content.apply(filter());
            event.setFileName(name);
            event.setContentType(type);
            event.setContentLength(bytes.length);
            event.getOutputStream().write(bytes);
        };
        var link = new Anchor(handler, words);
        link.addClassNames("gz-button", "gz-secondary");
        link.setRouterIgnore(true);
        return link;
    }

    @Override
    public String getPageTitle() {
        return Titles.of("history.title");
    }
}
