package org.guizhang.ui.workforce;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.util.UUID;
import org.guizhang.tenant.People;
import org.guizhang.tenant.Person;
import org.guizhang.ui.parts.DayField;
import org.guizhang.ui.parts.PersonPicker;
import org.guizhang.ui.parts.PositionPicker;
import org.guizhang.ui.parts.SitePicker;
import org.guizhang.ui.shell.ErrorSummary;
import org.guizhang.ui.shell.FieldRow;
import org.guizhang.ui.shell.Toast;
import org.guizhang.workforce.Holding;
import org.guizhang.workforce.Holdings;
import org.guizhang.workforce.Position;
import org.jspecify.annotations.Nullable;

/** Gives a person a position: who, as what, where, from when on. What is known already is filled in. */
class AssignDialog extends Dialog {
    private final Holdings holdings;
    private final WorkforceNames names;
    private final Runnable done;
    private final PersonPicker person;
    private final PositionPicker position;
    private final SitePicker site;
    private final DayField from;
    private final DayField to = new DayField(t("holding.to"), "/to", null);
    private final ErrorSummary errors;

    AssignDialog(Holdings holdings, WorkforceNames names, People people, LocalDate today, Runnable done) {
        this.holdings = holdings;
        this.names = names;
        this.done = done;
        from = new DayField(t("holding.from"), "/from", today);
        setHeaderTitle(t("holding.assign"));
        person = new PersonPicker(t("holding.person"), people);
        position = names.picker(t("holding.position"));
        site = names.sitePicker(t("holding.site"));
        site.setPlaceholder(t("place.all"));
        site.setClearButtonVisible(true);
        if (names.openSites().size() == 1) {
            site.setValue(names.openSites().get(0));
        }
        to.setHelperText(t("holding.to.help"));
        errors = new ErrorSummary()
                .field("/person", person)
                .field("/position", position)
                .field("/site", site)
                .field("/from", from)
                .field("/to", to);
        var form = new Div(errors, person, position, site, new FieldRow(from, to));
        form.addClassName("gz-form");
        add(form);
        var save = new Button(t("holding.assign"), click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(t("cancel"), click -> close()), save);
    }

    AssignDialog to(Person one) {
        person.setValue(one);
        person.setReadOnly(true);
        return this;
    }

    AssignDialog as(Position one, @Nullable UUID place) {
        position.setValue(one);
        position.setReadOnly(true);
        names.openSites().stream()
                .filter(there -> there.id().equals(place))
                .findFirst()
                .ifPresent(site::setValue);
        return this;
    }

    private void save() {
        errors.attempt(() -> {
            var one = person.getValue();
            var job = position.getValue();
            var place = site.getValue();
            var made = holdings.assign(new Holding.Entry(
                    one == null ? null : one.id(),
                    job == null ? null : job.id(),
                    place == null ? null : place.id(),
                    from.day(),
                    to.day()));
            close();
            done.run();
            Toast.undo(
                    t(
                            "holding.begun",
                            one == null ? "" : one.name(),
                            job == null ? "" : WorkforceNames.said(job.title())),
                    () -> {
                        holdings.takeBack(made.id(), made.revision());
                        done.run();
                    });
        });
    }
}
