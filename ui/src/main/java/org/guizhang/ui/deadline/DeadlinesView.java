package org.guizhang.ui.deadline;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.guizhang.deadline.DeadlineFilter;
import org.guizhang.deadline.DeadlineFilter.Which;
import org.guizhang.deadline.Deadlines;
import org.guizhang.tenant.Caller;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.Permission;
import org.guizhang.ui.checklist.CheckTabs;
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
import org.guizhang.ui.shell.Titles;
import org.guizhang.workforce.Sites;

/** The clocks that run for the reader and at the reader's sites, with the time that is left; ended ones on demand. */
@Needs(Permission.READ_HANDBOOK)
@Route(value = Addresses.DEADLINES, layout = MainLayout.class)
class DeadlinesView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    /** Whose. */
    enum Whose {
        MINE
    }

    private final Deadlines deadlines;
    private final FilterBar filters = new FilterBar(this::show);
    private final Select<Which> which;
    private final Select<Whose> whose;
    private final SitePicker site;
    private final DayField from = filters.day("from", t("deadlines.from"));
    private final DayField to = filters.day("to", t("deadlines.to"));
    private final ErrorSummary errors = new ErrorSummary().field("/from", from).field("/to", to);
    private final DeadlineTable table;
    private final Anchor file = file();

    @Inject
    DeadlinesView(Deadlines deadlines, DeadlineWords words, Sites sites, CurrentCaller caller) {
        this.deadlines = deadlines;
        addClassNames("gz-page", "gz-wide");
        which = filters.choice(
                "state",
                t("deadlines.which"),
                t("deadlines.which.OPEN"),
                List.of(Which.OVERDUE, Which.PAUSED, Which.KEPT, Which.BROKEN, Which.ALL),
                one -> t("deadlines.which." + one));
        whose = filters.choice(
                "whose",
                t("deadlines.whose"),
                t("deadlines.whose.all"),
                Whose.class,
                one -> t("deadlines.whose." + one));
        whose.setVisible(caller.person().may(Permission.READ_WORK));
        site = filters.site(sites);
        table = new DeadlineTable(words);
        table.empty(this::none);
        Caller reader = caller.person();
        file.setVisible(reader.may(Permission.READ_WORK));
        add(
                (reader.may(Permission.READ_WORK)
                                ? new PageHeader(t("deadlines.title"), file)
                                : new PageHeader(t("deadlines.title")))
                        .about(t("deadlines.about")),
                new CheckTabs(reader, Addresses.DEADLINES),
                new DeadlineTabs(reader, Addresses.DEADLINES),
                filters,
                errors,
                table);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        filters.read(event.getLocation());
        show();
    }

    private void show() {
        var wanted = filter();
        var fine = errors.check(() -> deadlines.count(wanted));
        table.setVisible(fine);
        if (fine) {
            table.show(new DataTable.Rows<>(
                    () -> deadlines.count(wanted), (offset, limit) -> deadlines.list(wanted, offset, limit)));
        }
    }

    private DeadlineFilter filter() {
        return new DeadlineFilter(
                which.getValue(),
                whose.getValue() == Whose.MINE,
                site.id(),
                from.getValue(),
                to.getValue(),
                null,
                null,
                null,
                null,
                null);
    }

    private Component none() {
        return filters.isSet()
                ? new EmptyState("search", t("deadlines.none"), t("deadlines.none.text"), filters.all())
                : new EmptyState("clock", t("deadlines.empty"), t("deadlines.empty.text"));
    }

    /** Takes what is filtered when it is clicked. */
    private Anchor file() {
        var name = t("deadlines.file");
        DownloadHandler handler = event -> {
            var bytes = deadlines.csv(filter()).getBytes(StandardCharsets.UTF_8);
            event.setFileName(name);
            event.setContentType("text/csv;charset=UTF-8");
            event.setContentLength(bytes.length);
            event.getOutputStream().write(bytes);
        };
        var link = new Anchor(handler, t("deadlines.export"));
        link.addClassNames("gz-button", "gz-secondary");
        link.setRouterIgnore(true);
        return link;
    }

    @Override
    public String getPageTitle() {
        return Titles.of("deadlines.title");
    }
}
