package org.guizhang.ui.checklist;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.LinkedHashMap;
import java.util.List;
import org.guizhang.checklist.CalendarEntry;
import org.guizhang.checklist.WorkCalendars;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.Permission;
import org.guizhang.ui.parts.DayField;
import org.guizhang.ui.parts.FilterBar;
import org.guizhang.ui.parts.SitePicker;
import org.guizhang.ui.shell.Links;
import org.guizhang.ui.shell.MainLayout;
import org.guizhang.ui.shell.Needs;
import org.guizhang.ui.shell.PageHeader;
import org.guizhang.ui.shell.Titles;
import org.guizhang.workforce.Sites;
import org.jspecify.annotations.Nullable;

/** Checklists of a week or a month, day by day: done, missed, to be done, and what is planned beyond. */
@Needs(Permission.READ_HANDBOOK)
@Route(value = CheckPaths.CALENDAR, layout = MainLayout.class)
class WorkCalendarView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final int WEEK = 7;

    /** What is shown at once, other than a week. */
    enum Stretch {
        MONTH
    }

    private final WorkCalendars calendars;
    private final CheckWords words;
    private final FilterBar filters = new FilterBar(this::show);
    private final DayField on = filters.day("day", t("work.day"));
    private final Select<Stretch> view = filters.choice(
            "view",
            t("work-calendar.views"),
            t("work-calendar.week"),
            Stretch.class,
            one -> t("work-calendar.stretch." + one));
    private final SitePicker site;
    private final Nav ways = new Nav();
    private final CalendarSheet sheet;
    private final Paragraph none = new Paragraph(t("work-calendar.none"));
    private LocalDate day;
    private boolean byMonth;

    @Inject
    WorkCalendarView(WorkCalendars calendars, CheckWords words, Sites sites, CurrentCaller caller) {
        this.calendars = calendars;
        this.words = words;
        day = words.today();
        addClassNames("gz-page", "gz-wide");
        ways.addClassName("gz-month-ways");
        ways.setAriaLabel(t("work-calendar.ways"));
        site = filters.site(sites);
        sheet = new CalendarSheet(words, caller.person().may(Permission.READ_WORK));
        none.addClassName("gz-muted");
        add(
                new PageHeader(t("work-calendar.title")).about(t("work-calendar.about")),
                new CheckTabs(caller.person(), CheckPaths.CALENDAR),
                new BoardTabs(caller.person(), CheckPaths.CALENDAR),
                filters,
                ways,
                sheet,
                none);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        filters.read(event.getLocation());
        show();
    }

    private void show() {
        day = on.getValue() == null ? words.today() : on.getValue();
        byMonth = view.getValue() == Stretch.MONTH;
        var first = byMonth ? day.withDayOfMonth(1) : day;
        var from = first.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        var last = byMonth ? day.with(TemporalAdjusters.lastDayOfMonth()) : day;
        var to = last.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        var weeks = (int) (ChronoUnit.DAYS.between(from, to) + 1) / WEEK;
        List<CalendarEntry> entries = calendars.between(from, to, site.id());
        sheet.show(entries, from, weeks, byMonth ? first : null);
        none.setVisible(entries.isEmpty());
        ways.removeAll();
        ways.add(
                Links.to(address(before()), t("work-calendar.before")),
                new H2(t("duty.week", words.date(byMonth ? first : from), words.date(byMonth ? last : to))),
                Links.to(address(after()), t("work-calendar.after")));
    }

    private LocalDate before() {
        return byMonth ? day.minusMonths(1) : day.minusWeeks(1);
    }

    private LocalDate after() {
        return byMonth ? day.plusMonths(1) : day.plusWeeks(1);
    }

    private String address(LocalDate other) {
        var query = new LinkedHashMap<String, @Nullable Object>();
        query.put("day", other);
        query.put("view", view.getValue());
        query.put("site", site.id());
        return CheckPaths.with(CheckPaths.CALENDAR, query);
    }

    @Override
    public String getPageTitle() {
        return Titles.of("work-calendar.title");
    }
}
