package org.guizhang.ui.duty;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;
import org.guizhang.duty.Shift;
import org.guizhang.duty.Shifts;
import org.guizhang.shared.Days;
import org.guizhang.shared.Ids;
import org.guizhang.tenant.People;
import org.guizhang.tenant.Permission;
import org.guizhang.ui.parts.FilterBar;
import org.guizhang.ui.parts.MomentField;
import org.guizhang.ui.parts.PersonPicker;
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
import org.jspecify.annotations.Nullable;

/** One shift: where, which post, who, from when until when; a new one or one there is. */
@Needs(Permission.SUPERVISE_WORK)
@Route(value = DutyPaths.ADD, layout = MainLayout.class)
@RouteAlias(value = DutyPaths.SHIFT, layout = MainLayout.class)
class ShiftView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final int BEGIN = 8;
    private static final int END = 20;

    private final Shifts shifts;
    private final Sites sites;
    private final Positions positions;
    private final People people;
    private final Clock clock;

    @Inject
    ShiftView(Shifts shifts, Sites sites, Positions positions, People people, Clock clock) {
        this.shifts = shifts;
        this.sites = sites;
        this.positions = positions;
        this.people = people;
        this.clock = clock;
        addClassName("gz-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var named = event.getRouteParameters().get("shift");
        if (named.isPresent()) {
            var shift = shifts.get(Ids.parse(named.get()));
            form(
                    shift,
                    shift.site(),
                    shift.position(),
                    LocalDateTime.ofInstant(shift.from(), Days.ZONE),
                    LocalDateTime.ofInstant(shift.until(), Days.ZONE));
            return;
        }
        var wanted = FilterBar.dayOf(DutyPaths.query(event, DutyPaths.WEEK));
        var day = wanted == null ? Days.today(clock) : wanted;
        form(
                null,
                DutyPaths.id(event, DutyPaths.SITE),
                DutyPaths.id(event, DutyPaths.POSITION),
                day.atTime(BEGIN, 0),
                day.atTime(END, 0));
    }

    private void form(
            @Nullable Shift shift, @Nullable UUID at, @Nullable UUID post, LocalDateTime begin, LocalDateTime end) {
        var site = new SitePicker(t("duty.site"), sites);
        site.setClearButtonVisible(true);
        site.setHelperText(t("duty.site.help"));
        var position = new PositionPicker(
                t("duty.post"), positions, false, one -> one.title().in(Messages.locale()));
        var person = new PersonPicker(t("duty.person"), people);
        var open = sites.list().stream().filter(one -> !one.closed()).toList();
        open.stream().filter(one -> one.id().equals(at)).findFirst().ifPresent(site::setValue);
        if (at == null && shift == null && open.size() == 1) {
            site.setValue(open.get(0));
        }
        if (post != null) {
            position.setValue(positions.get(post));
        }
        if (shift != null) {
            person.setValue(people.get(shift.person()));
        }
        var from = new MomentField("duty-from", t("duty.from"), "/from", begin);
        var until = new MomentField("duty-until", t("duty.until"), "/until", end);
        var errors = new ErrorSummary()
                .field("/site", site)
                .field("/position", position)
                .field("/person", person);
        var save = new Button(
                t(shift == null ? "duty.add" : "save"),
                click -> errors.attempt(() -> save(
                        shift,
                        site.id(),
                        position.id(),
                        person.isEmpty() ? null : person.getValue().id(),
                        from.moment(),
                        until.moment())));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var actions = new Div(save);
        actions.addClassName("gz-actions");
        if (shift != null) {
            actions.add(new Button(t("duty.remove"), click -> errors.attempt(() -> remove(shift))));
        }
        var card = new Card(errors, site, position, person, from, until, actions);
        card.addClassName("gz-form");
        add(
                new PageHeader(t(shift == null ? "duty.add" : "duty.change"))
                        .about(t("duty.shift.about"))
                        .back(DutyPaths.week(DutyPaths.monday(begin.toLocalDate()), at), t("duty.title")),
                card);
    }

    private void save(
            @Nullable Shift before,
            @Nullable UUID site,
            @Nullable UUID position,
            @Nullable UUID person,
            @Nullable Instant from,
            @Nullable Instant until) {
        var entry = new Shift.Entry(site, position, person, from, until);
        var saved = before == null ? shifts.add(entry) : shifts.change(before.id(), entry, before.revision());
        Toast.show(t("duty.saved", saved.personName()));
        back(LocalDate.ofInstant(saved.from(), Days.ZONE), saved.site());
    }

    private void remove(Shift shift) {
        shifts.remove(shift.id(), shift.revision());
        var again = new Shift.Entry(shift.site(), shift.position(), shift.person(), shift.from(), shift.until());
        back(LocalDate.ofInstant(shift.from(), Days.ZONE), shift.site());
        Toast.undo(t("duty.removed", shift.personName()), () -> {
            shifts.add(again);
            back(LocalDate.ofInstant(shift.from(), Days.ZONE), shift.site());
        });
    }

    private static void back(LocalDate day, @Nullable UUID site) {
        Addresses.go(UI.getCurrent(), DutyPaths.week(DutyPaths.monday(day), site));
    }

    @Override
    public String getPageTitle() {
        return Titles.of("duty.shift");
    }
}
