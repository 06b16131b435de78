package org.guizhang.ui.duty;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import org.guizhang.duty.DutyHours;
import org.guizhang.duty.DutyPlans;
import org.guizhang.duty.Shifts;
import org.guizhang.shared.Days;
import org.guizhang.tenant.Permission;
import org.guizhang.ui.parts.PositionPicker;
import org.guizhang.ui.parts.SitePicker;
import org.guizhang.ui.shell.Addresses;
import org.guizhang.ui.shell.Card;
import org.guizhang.ui.shell.ErrorSummary;
import org.guizhang.ui.shell.MainLayout;
import org.guizhang.ui.shell.Messages;
import org.guizhang.ui.shell.Needs;
import org.guizhang.ui.shell.PageHeader;
import org.guizhang.ui.shell.Titles;
import org.guizhang.ui.shell.Toast;
import org.guizhang.workforce.Positions;
import org.guizhang.workforce.Sites;

/** When posts have to be manned, so that the roster can say what is missing. */
@Needs(Permission.SUPERVISE_WORK)
@Route(value = DutyPaths.HOURS, layout = MainLayout.class)
class DutyHoursView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final Shifts shifts;
    private final DutyPlans plans;
    private final DutyNames names;
    private final Clock clock;
    private final SitePicker site;
    private final PositionPicker position;
    private final TimePicker begins = time("duty.hours.begins", 8);
    private final TimePicker ends = time("duty.hours.ends", 20);
    private final IntegerField people = new IntegerField(t("duty.hours.people"));
    private final ErrorSummary errors = new ErrorSummary();
    private final Div list = new Div();

    @Inject
    DutyHoursView(Shifts shifts, DutyPlans plans, DutyNames names, Sites sites, Positions positions, Clock clock) {
        this.shifts = shifts;
        this.plans = plans;
        this.names = names;
        this.clock = clock;
        addClassName("gz-page");
        site = new SitePicker(t("duty.site"), sites);
        site.setHelperText(t("duty.site.help"));
        site.setClearButtonVisible(true);
        position = new PositionPicker(
                t("duty.post"), positions, false, one -> one.title().in(Messages.locale()));
        people.setValue(1);
        people.setMin(1);
        people.setMax(DutyHours.MOST);
        people.setStepButtonsVisible(true);
        errors.field("/site", site)
                .field("/position", position)
                .field("/begins", begins)
                .field("/ends", ends)
                .field("/people", people);
        var set = new Button(t("duty.hours.set"), click -> set());
        set.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var actions = new Div(set);
        actions.addClassName("gz-actions");
        var form = new Card(t("duty.hours.new"), errors, site, position, begins, ends, people, actions);
        form.addClassName("gz-form");
        add(
                new PageHeader(t("duty.hours")).about(t("duty.hours.about")).back(Addresses.DUTY, t("duty.title")),
                list,
                form);
        var open = sites.list().stream().filter(one -> !one.closed()).toList();
        if (open.size() == 1) {
            site.setValue(open.get(0));
        }
    }

    private static TimePicker time(String label, int hour) {
        var field = new TimePicker(t(label));
        // Twenty-four hours in either language, as everywhere.
        field.setLocale(Locale.UK);
        field.setValue(LocalTime.of(hour, 0));
        return field;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        names.read();
        var today = Days.today(clock);
        show(plans.between(today, today, null).hours());
    }

    private void set() {
        errors.attempt(() -> {
            show(shifts.man(new DutyHours.Entry(
                    site.id(),
                    position.id(),
                    begins.isEmpty() ? null : begins.getValue().toString(),
                    ends.isEmpty() ? null : ends.getValue().toString(),
                    people.getValue())));
            Toast.show(t("duty.hours.done"));
        });
    }

    private void show(List<DutyHours> all) {
        list.removeAll();
        if (all.isEmpty()) {
            list.add(new Card(new Paragraph(t("duty.hours.none"))));
            return;
        }
        var lines = new UnorderedList();
        lines.addClassName("gz-duty-hours");
        for (var one : all) {
            var said = t(
                    "duty.hours.line",
                    names.site(one.site()),
                    names.named(one.position()),
                    one.begins().equals(one.ends())
                            ? t("duty.hours.round")
                            : t("duty.stretch", one.begins(), one.ends()),
                    one.people());
            var drop = new Button(
                    t("duty.hours.drop"),
                    click -> errors.attempt(
                            () -> show(shifts.man(new DutyHours.Entry(one.site(), one.position(), null, null, 0)))));
            drop.setAriaLabel(t("duty.hours.drop.of", names.named(one.position())));
            lines.add(new ListItem(new Span(said), drop));
        }
        list.add(new Card(t("duty.hours.now"), lines));
    }

    @Override
    public String getPageTitle() {
        return Titles.of("duty.hours");
    }
}
