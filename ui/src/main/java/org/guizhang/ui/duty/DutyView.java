package org.guizhang.ui.duty;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Optional;
import org.guizhang.duty.DutyPlan;
import org.guizhang.duty.DutyPlans;
import org.guizhang.shared.Days;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.Permission;
import org.guizhang.ui.checklist.CheckTabs;
import org.guizhang.ui.parts.DayField;
import org.guizhang.ui.parts.FilterBar;
import org.guizhang.ui.parts.SitePicker;
import org.guizhang.ui.shell.Addresses;
import org.guizhang.ui.shell.Card;
import org.guizhang.ui.shell.EmptyState;
import org.guizhang.ui.shell.Links;
import org.guizhang.ui.shell.MainLayout;
import org.guizhang.ui.shell.Needs;
import org.guizhang.ui.shell.PageHeader;
import org.guizhang.ui.shell.Titles;
import org.guizhang.workforce.Sites;

/** Who is on duty in a week, where nobody is, and who is there twice at once. */
@Needs(Permission.READ_HANDBOOK)
@Route(value = Addresses.DUTY, layout = MainLayout.class)
class DutyView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final int WEEK = 7;
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final DutyPlans plans;
    private final DutyNames names;
    private final Clock clock;
    private final boolean plansWork;
    private final FilterBar filters = new FilterBar(this::show);
    private final DayField week = filters.day(DutyPaths.WEEK, t("duty.week.of"));
    private final SitePicker site;
    private final Div top = new Div();
    private final Nav weeks = new Nav();
    private final Div wrong = new Div();
    private final WeekSheet sheet;
    private final Div instead = new Div();
    private LocalDate monday;

    @Inject
    DutyView(DutyPlans plans, DutyNames names, Sites sites, CurrentCaller caller, Clock clock) {
        this.plans = plans;
        this.names = names;
        this.clock = clock;
        plansWork = caller.person().may(Permission.SUPERVISE_WORK);
        monday = DutyPaths.monday(Days.today(clock));
        addClassNames("gz-page", "gz-wide");
        top.addClassName("gz-stack");
        wrong.addClassName("gz-stack");
        weeks.addClassName("gz-month-ways");
        weeks.setAriaLabel(t("duty.weeks"));
        site = filters.site(sites);
        sheet = new WeekSheet(names);
        add(top, new CheckTabs(caller.person(), Addresses.DUTY), filters, weeks, wrong, sheet, instead);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        names.read();
        filters.read(event.getLocation());
        show();
    }

    private void show() {
        var wanted = week.getValue();
        monday = DutyPaths.monday(wanted == null ? Days.today(clock) : wanted);
        var plan = plans.between(monday, monday.plusDays(WEEK - 1), site.id());
        top.removeAll();
        top.add(header(plan).about(t("duty.about")));
        ways();
        wrong.removeAll();
        problems(plan).ifPresent(wrong::add);
        sheet.show(plan);
        instead.removeAll();
        if (plan.shifts().isEmpty() && plan.hours().isEmpty()) {
            instead.add(
                    plan.manageable()
                            ? new EmptyState(
                                    "calendar",
                                    t("duty.empty"),
                                    t("duty.empty.text"),
                                    Links.button(DutyPaths.add(monday, site.id(), null), t("duty.add"), false))
                            : new EmptyState("calendar", t("duty.empty"), t("duty.empty.text")));
        }
    }

    private PageHeader header(DutyPlan plan) {
        if (!plansWork || !plan.manageable()) {
            return new PageHeader(t("duty.title"), file());
        }
        return new PageHeader(
                t("duty.title"),
                file(),
                Links.button(DutyPaths.IMPORT, t("duty.import"), false),
                Links.button(DutyPaths.HOURS, t("duty.hours"), false),
                Links.button(DutyPaths.add(monday, site.id(), null), t("duty.add"), true));
    }

    private void ways() {
        weeks.removeAll();
        var title = new H2(t("duty.week", names.date(monday), names.date(monday.plusDays(WEEK - 1))));
        weeks.add(
                Links.to(DutyPaths.week(monday.minusDays(WEEK), site.id()), t("duty.week.before")),
                title,
                Links.to(DutyPaths.week(monday.plusDays(WEEK), site.id()), t("duty.week.after")));
    }

    /** Gaps and double duties in words; there is no need to look for them in the grid. */
    private Optional<Card> problems(DutyPlan plan) {
        var list = new UnorderedList();
        list.addClassName("gz-duty-wrong");
        var said = new ArrayList<String>();
        plan.gaps()
                .forEach(gap -> said.add(t(
                        "duty.wrong.gap",
                        names.site(gap.site()),
                        names.named(gap.position()),
                        names.when(gap.from(), gap.until()),
                        gap.missing())));
        plan.doubles()
                .forEach(one -> said.add(t("duty.wrong.twice", one.personName(), names.when(one.from(), one.until()))));
        said.forEach(words -> list.add(new ListItem(words)));
        return said.isEmpty()
                ? Optional.empty()
                : Optional.of(new Card(t("duty.wrong", said.size()), list).note(t("duty.wrong.note")));
    }

    /** The week that is shown when it is clicked. */
    private Anchor file() {
        DownloadHandler handler = event -> {
            var bytes = plans.export(monday, monday.plusDays(WEEK - 1), site.id());
            event.setFileName("roster-" + monday + ".xlsx");
            event.setContentType(XLSX);
            event.setContentLength(bytes.length);
            event.getOutputStream().write(bytes);
        };
        var link = new Anchor(handler, t("duty.export"));
        link.addClassNames("gz-button", "gz-secondary");
        link.setRouterIgnore(true);
        return link;
    }

    @Override
    public String getPageTitle() {
        return Titles.of("duty.title");
    }
}
