package org.guizhang.ui.checklist;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import org.guizhang.checklist.Checklists;
import org.guizhang.checklist.OccurrenceLine;
import org.guizhang.tenant.Caller;
import org.guizhang.tenant.People;
import org.guizhang.tenant.Permission;
import org.guizhang.tenant.Person;
import org.guizhang.ui.parts.PersonPicker;
import org.guizhang.ui.shell.Card;
import org.guizhang.ui.shell.ErrorSummary;
import org.guizhang.ui.shell.TextLimit;
import org.guizhang.ui.shell.Toast;

/** What may be done with a checklist instead of filling it in: it is skipped, or somebody else does it, with the reason. */
class OtherwiseCard extends Card {
    private final Checklists checklists;
    private final OccurrenceLine line;
    private final Runnable done;

    /** @param done shows the sheet anew */
    OtherwiseCard(Checklists checklists, People people, Caller caller, OccurrenceLine line, Runnable done) {
        super(t("work.otherwise"));
        this.checklists = checklists;
        this.line = line;
        this.done = done;
        var actions = new Div();
        actions.addClassName("gz-actions");
        // Whom one may choose is whom one may see.
        if (caller.may(Permission.WORK) && caller.may(Permission.READ_PEOPLE)) {
            actions.add(new Button(t("work.handover"), click -> handOver(people)));
        }
        if (caller.may(Permission.SUPERVISE_WORK)) {
            actions.add(new Button(t("work.skip"), click -> skip()));
        }
        setVisible(actions.getComponentCount() > 0);
        add(actions);
    }

    private void skip() {
        var dialog = new Dialog();
        var reason = reason();
        var errors = new ErrorSummary().field("/reason", reason);
        fill(dialog, errors, "work.skip", new Div(new Paragraph(t("work.skip.about")), reason), () -> {
            checklists.skip(line.id(), reason.getValue());
            Toast.show(t("work.skip.done"));
        });
    }

    private void handOver(People people) {
        var dialog = new Dialog();
        var reason = reason();
        ComboBox<Person> to = new PersonPicker(t("work.handover.to"), people);
        to.setWidthFull();
        var errors = new ErrorSummary().field("/person", to).field("/reason", reason);
        fill(dialog, errors, "work.handover", new Div(new Paragraph(t("work.handover.about")), to, reason), () -> {
            var person = to.getValue();
            checklists.handOver(line.id(), person == null ? null : person.id(), reason.getValue());
            Toast.show(t("work.handover.done", person == null ? "" : person.name()));
        });
    }

    private void fill(Dialog dialog, ErrorSummary errors, String key, Div form, Runnable work) {
        dialog.setHeaderTitle(t(key + ".title"));
        form.addComponentAsFirst(errors);
        form.addClassName("gz-form");
        dialog.add(form);
        var go = new Button(t(key), click -> {
            if (errors.attempt(work)) {
                dialog.close();
                done.run();
            }
        });
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        dialog.getFooter().add(new Button(t("cancel"), click -> dialog.close()), go);
        dialog.open();
    }

    private static TextArea reason() {
        var reason = new TextArea(t("work.reason"));
        reason.setWidthFull();
        reason.setMinHeight("6rem");
        reason.setManualValidation(true);
        TextLimit.of(reason, Checklists.MAX_REASON);
        return reason;
    }
}
