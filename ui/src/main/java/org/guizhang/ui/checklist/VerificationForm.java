package org.guizhang.ui.checklist;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import org.guizhang.checklist.ChecklistFinding;
import org.guizhang.checklist.Findings;
import org.guizhang.checklist.ItemAnswer;
import org.guizhang.ui.shell.Card;
import org.guizhang.ui.shell.ErrorSummary;
import org.guizhang.ui.shell.TextLimit;
import org.guizhang.ui.shell.Toast;
import org.guizhang.ui.shell.UnsavedText;

/** Says whether what was corrected is right: it is closed, or goes back with a note. */
class VerificationForm extends Card {
    private final Findings findings;
    private final ChecklistFinding finding;
    private final Consumer<ChecklistFinding> done;
    private final TextArea note = new TextArea(t("findings.verify.note"));
    private final ErrorSummary errors = new ErrorSummary().field("/note", note);

    VerificationForm(Findings findings, ChecklistFinding finding, Consumer<ChecklistFinding> done) {
        super(t("findings.verify"));
        this.findings = findings;
        this.finding = finding;
        this.done = done;
        addClassName("gz-form");
        note.setWidthFull();
        note.setMinHeight("6rem");
        note.setHelperText(t("findings.verify.help"));
        TextLimit.of(note, ItemAnswer.MAX_TEXT);
        UnsavedText.about(this, finding.id().toString());
        var back = new Button(t("findings.verify.back"), click -> say(false, "findings.verify.back.done"));
        var accept = new Button(t("findings.verify.accept"), click -> say(true, "findings.verify.accept.done"));
        accept.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var actions = new Div(accept, back);
        actions.addClassName("gz-actions");
        add(errors, note, actions);
    }

    private void say(boolean accepted, String told) {
        var said = note.getValue().isBlank() ? null : note.getValue();
        if (errors.attempt(() -> done.accept(findings.verify(finding.id(), accepted, said)))) {
            Toast.show(t(told));
        }
    }
}
