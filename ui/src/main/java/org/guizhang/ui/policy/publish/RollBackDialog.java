package org.guizhang.ui.policy.publish;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import org.guizhang.policy.draft.Module;
import org.guizhang.policy.edition.Edition;
import org.guizhang.policy.publish.PublicationForecasts;
import org.guizhang.policy.publish.Withdrawals;
import org.guizhang.ui.policy.reading.HandbookView;
import org.guizhang.ui.shell.ErrorSummary;
import org.guizhang.ui.shell.Formats;
import org.guizhang.ui.shell.TextLimit;
import org.guizhang.ui.shell.Toast;

/** Brings an earlier edition back as a new one: why, from when on, and whether the draft goes back, too. */
class RollBackDialog extends Dialog {
    RollBackDialog(
            Edition edition, Module module, Withdrawals withdrawals, PublicationForecasts forecasts, Formats formats) {
        setHeaderTitle(t("rollback.title", edition.number()));
        addClassName("gz-confirm");
        var note = new TextArea(t("publish.note"));
        TextLimit.of(note, Edition.MAX_NOTE);
        note.setValue(t("rollback.note", edition.number()));
        // Where nothing waits to be published, nobody's work is lost.
        var draftToo = new Checkbox(t("rollback.draft"), !module.unpublished());
        var errors = new ErrorSummary().field("/note", note);
        var when = new StartChoice("rollback-from", errors, from -> forecasts.start(module.id(), from), formats);
        add(new Paragraph(t("rollback.text", edition.number())), errors, note, when, draftToo);
        if (module.unpublished()) {
            add(HandbookView.muted(t("rollback.draft.loss")));
        }
        var go = new Button(t("rollback.of", edition.number()), click -> {
            if (errors.attempt(() -> withdrawals.rollBack(
                    edition.id(),
                    new Edition.Publication(note.getValue(), true, null, when.start()),
                    draftToo.getValue()))) {
                close();
                UI.getCurrent().refreshCurrentRoute(false);
                Toast.show(t("rollback.done", edition.number()));
            }
        });
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(t("cancel"), click -> close()), go);
    }
}
