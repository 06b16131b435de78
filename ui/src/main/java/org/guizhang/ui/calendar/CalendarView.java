package org.guizhang.ui.calendar;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import org.guizhang.calendar.Calendar;
import org.guizhang.calendar.Calendars;
import org.guizhang.calendar.SiteCalendars;
import org.guizhang.shared.Days;
import org.guizhang.shared.Message;
import org.guizhang.shared.NotFound;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.Permission;
import org.guizhang.ui.parts.LinkTabs;
import org.guizhang.ui.shell.Addresses;
import org.guizhang.ui.shell.EmptyState;
import org.guizhang.ui.shell.Formats;
import org.guizhang.ui.shell.MainLayout;
import org.guizhang.ui.shell.Messages;
import org.guizhang.ui.shell.Needs;
import org.guizhang.ui.shell.PageHeader;
import org.guizhang.ui.shell.Titles;
import org.guizhang.workforce.Sites;
import org.jspecify.annotations.Nullable;

/** A calendar of the business, month by month, and what it is made of. The address names calendar and month. */
@Needs(Permission.READ_HANDBOOK)
@Route(value = Addresses.CALENDAR + "/:calendar?", layout = MainLayout.class)
class CalendarView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final Calendars calendars;
    private final SiteCalendars siteCalendars;
    private final Sites sites;
    private final Formats formats;
    private final Clock clock;
    private final boolean mayEdit;

    /** The month stays where it is while its days change, so that the keyboard does. */
    private final Div top = new Div();

    private final MonthCard month;
    private final Div rest = new Div();
    private @Nullable String key;
    private YearMonth shown;

    @Inject
    CalendarView(
            Calendars calendars,
            SiteCalendars siteCalendars,
            Sites sites,
            Formats formats,
            CurrentCaller caller,
            Clock clock) {
        this.calendars = calendars;
        this.siteCalendars = siteCalendars;
        this.sites = sites;
        this.formats = formats;
        this.clock = clock;
        this.mayEdit = caller.person().may(Permission.EDIT_POLICY);
        this.month = new MonthCard(formats);
        this.shown = YearMonth.from(Days.today(clock));
        addClassName("gz-page");
        top.addClassName("gz-stack");
        rest.addClassName("gz-stack");
        add(top, month, rest);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        key = event.getRouteParameters().get("calendar").orElse(null);
        shown = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(Months.QUERY)
                .flatMap(Months::read)
                .orElse(YearMonth.from(Days.today(clock)));
        show();
    }

    private void show() {
        var all = calendars.list();
        var calendar = all.stream()
                .filter(c -> key == null ? c.standard() : c.key().equals(key))
                .findFirst();
        if (calendar.isPresent()) {
            show(all, calendar.get());
        } else if (all.isEmpty()) {
            empty();
        } else {
            throw new NotFound(Message.of("problem.not-found"));
        }
    }

    private void empty() {
        top.removeAll();
        rest.removeAll();
        month.setVisible(false);
        var state = new EmptyState("clock", t("calendar.none"), t("calendar.none.text"));
        if (mayEdit) {
            state.add(add());
        }
        top.add(header(), state);
    }

    private void show(List<Calendar> all, Calendar calendar) {
        top.removeAll();
        rest.removeAll();
        month.setVisible(true);
        top.add(mayEdit ? header(add()) : header());
        if (all.size() > 1) {
            top.add(others(all, calendar));
        }
        var days = calendars.days(calendar.id(), shown.atDay(1), shown.atEndOfMonth());
        YearWarning.of(calendar, days.missingYears()).ifPresent(top::add);
        month.show(calendar, days.days(), shown, YearMonth.from(Days.today(clock)), Days.today(clock));
        rest.add(new WeekCard(calendars, calendar, mayEdit, this::show, this::gone));
        rest.add(new ExceptionsCard(calendars, calendar, formats, mayEdit, this::show));
        rest.add(new SitesCard(siteCalendars, sites.list(), all, mayEdit, this::show));
        rest.add(new KnownYears(calendars.holidays(), formats));
    }

    private PageHeader header(com.vaadin.flow.component.Component... actions) {
        return new PageHeader(t("calendar.title"), actions)
                .about(t("calendar.about"))
                .back(Addresses.SETTINGS, t("nav.settings"));
    }

    private Button add() {
        return new Button(
                t("calendar.add"),
                click -> new CalendarDialog(
                                calendars, null, added -> UI.getCurrent().navigate(Months.address(added.key(), shown)))
                        .open());
    }

    private void gone() {
        UI.getCurrent().navigate(Addresses.CALENDAR);
    }

    private LinkTabs others(List<Calendar> all, Calendar present) {
        var tabs = new LinkTabs(t("calendar.all"));
        all.forEach(calendar -> {
            var name = calendar.title().in(Messages.locale());
            tabs.tab(
                    Months.address(calendar.key(), shown),
                    calendar.standard() ? t("calendar.default.named", name) : name,
                    calendar.id().equals(present.id()));
        });
        return tabs;
    }

    @Override
    public String getPageTitle() {
        return Titles.of("calendar.title");
    }
}
