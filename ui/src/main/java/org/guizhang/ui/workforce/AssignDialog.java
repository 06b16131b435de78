package org.guizhang.ui.workforce;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.guizhang.tenant.People;
import org.guizhang.tenant.Person;
import org.guizhang.ui.parts.DayField;
import org.guizhang.ui.parts.PeoplePicker;
import org.guizhang.ui.parts.PositionsPicker;
import org.guizhang.ui.parts.SitePicker;
import org.guizhang.ui.shell.ErrorSummary;
import org.guizhang.ui.shell.FieldRow;
import org.guizhang.ui.shell.Toast;
import org.guizhang.workforce.Holding;
import org.guizhang.workforce.Holdings;
import org.guizhang.workforce.Position;
import org.jspecify.annotations.Nullable;

/** Gives people positions: who, as what, where, from when on; one or several of each. What is known already is filled in. */
class AssignDialog extends Dialog {
    private final Holdings holdings;
    private final WorkforceNames names;
    private final Runnable done;
    private final PeoplePicker person;
    private final PositionsPicker position;
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
        person = new PeoplePicker(t("holding.person"), people);
        position = names.pickerOfSeveral(t("holding.position"));
        site = names.sitePicker(t("holding.site"));
        site.setPlaceholder(t("place.all"));
        site.setClearButtonVisible(true);
        if (names.openSites().size() == 1) {
            site.setValue(names.openSites().get(0));
        }
        to.setHelperText(t("holding.to.help"));
        errors = new ErrorSummary()
                .field("/people", person)
                .field("/person", person)
                .field("/positions", position)
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
        to(List.of(one));
        person.setReadOnly(true);
        return this;
    }

    /** Those who are meant to begin with; each can be left out. */
    AssignDialog to(Collection<Person> some) {
        person.setValue(new LinkedHashSet<>(some));
        return this;
    }

    AssignDialog as(Position one, @Nullable UUID place) {
        position.setValue(Set.of(one));
        position.setReadOnly(true);
        names.openSites().stream()
                .filter(there -> there.id().equals(place))
                .findFirst()
                .ifPresent(site::setValue);
        return this;
    }

    private void save() {
        errors.attempt(() -> {
            var place = site.getValue();
            var made = holdings.assign(new Holding.Several(
                    person.getValue().stream().map(Person::id).toList(),
                    position.getValue().stream().map(Position::id).toList(),
                    place == null ? null : place.id(),
                    from.day(),
                    to.day()));
            close();
            done.run();
            Toast.undo(said(made.size()), () -> {
                made.forEach(holding -> holdings.takeBack(holding.id(), holding.revision()));
                done.run();
            });
        });
    }

    private String said(int begun) {
        if (begun == 1 && person.getValue().size() == 1 && position.getValue().size() == 1) {
            var one = person.getValue().iterator().next();
            var job = position.getValue().iterator().next();
            return t("holding.begun", one.name(), WorkforceNames.said(job.title()));
        }
        var asked = person.getValue().size() * position.getValue().size();
        return begun == asked ? t("holding.begun.several", begun) : t("holding.begun.some", begun, asked - begun);
    }
}
