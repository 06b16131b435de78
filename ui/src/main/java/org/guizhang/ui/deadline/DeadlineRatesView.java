package org.guizhang.ui.deadline;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.util.List;
import org.guizhang.deadline.DeadlineFilter;
import org.guizhang.deadline.DeadlineRate;
import org.guizhang.deadline.Deadlines;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.Permission;
import org.guizhang.ui.checklist.CheckTabs;
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

/** How deadlines were kept over some days: by kind, place, who had to see to them, or clause. */
@Needs(Permission.READ_WORK)
@Route(value = DeadlinePaths.RATES, layout = MainLayout.class)
class DeadlineRatesView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final Deadlines deadlines;
    private final FilterBar filters = new FilterBar(this::show);
    private final Select<DeadlineRate.By> by;
    private final DayField from = filters.day("from", t("deadlines.from"));
    private final DayField to = filters.day("to", t("deadlines.to"));
    private final SitePicker site;
    private final ErrorSummary errors = new ErrorSummary().field("/from", from).field("/to", to);
    private final KeptTable table;
    private final Div instead = new Div();

    @Inject
    DeadlineRatesView(Deadlines deadlines, CitedClauses cited, Sites sites, CurrentCaller caller) {
        this.deadlines = deadlines;
        table = new KeptTable(cited);
        addClassNames("gz-page", "gz-wide");
        by = filters.choice(
                "by",
                t("deadlines.by"),
                t("deadlines.by.RULE"),
                List.of(DeadlineRate.By.SITE, DeadlineRate.By.PERSON, DeadlineRate.By.CLAUSE),
                one -> t("deadlines.by." + one));
        site = filters.site(sites);
        add(
                new PageHeader(t("deadlines.rates")).about(t("deadlines.rates.about", DeadlineFilter.PRESET_DAYS + 1)),
                new CheckTabs(caller.person(), Addresses.DEADLINES),
                new DeadlineTabs(caller.person(), DeadlinePaths.RATES),
                filters,
                errors,
                table,
                instead);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        filters.read(event.getLocation());
        show();
    }

    private void show() {
        var wanted = new DeadlineFilter(
                null, false, site.id(), from.getValue(), to.getValue(), null, null, null, null, null);
        var how = by.isEmpty() ? DeadlineRate.By.RULE : by.getValue();
        instead.removeAll();
        table.setVisible(false);
        errors.check(() -> {
            var rates = deadlines.rates(wanted, how);
            if (rates.isEmpty()) {
                instead.add(
                        filters.isSet()
                                ? new EmptyState(
                                        "search", t("deadlines.rates.none"), t("deadlines.none.text"), filters.all())
                                : new EmptyState("clock", t("deadlines.rates.none"), t("deadlines.rates.empty")));
            } else {
                table.show(rates, how);
            }
        });
    }

    @Override
    public String getPageTitle() {
        return Titles.of("deadlines.rates");
    }
}
