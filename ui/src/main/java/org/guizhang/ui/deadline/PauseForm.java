package org.guizhang.ui.deadline;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import org.guizhang.deadline.Deadline;
import org.guizhang.deadline.DeadlineState;
import org.guizhang.deadline.Deadlines;
import org.guizhang.ui.shell.Card;
import org.guizhang.ui.shell.ErrorSummary;
import org.guizhang.ui.shell.TextLimit;
import org.guizhang.ui.shell.Toast;
import org.guizhang.ui.shell.UnsavedText;

/** Lets a clock stand still or go on, with a reason. */
class PauseForm extends Card {
    PauseForm(Deadlines deadlines, Deadline deadline, Consumer<Deadline> done) {
        super(deadline.state() == DeadlineState.PAUSED ? t("deadlines.resume") : t("deadlines.pause"));
        var paused = deadline.state() == DeadlineState.PAUSED;
        addClassName("gz-form");
        var about = new Paragraph(paused ? t("deadlines.resume.about") : t("deadlines.pause.about"));
        about.addClassName("gz-muted");
        var reason = new TextArea(t("deadlines.reason"));
        reason.setWidthFull();
        reason.setMinHeight("5rem");
        TextLimit.of(reason, Deadlines.MAX_REASON);
        var errors = new ErrorSummary().field("/reason", reason);
        UnsavedText.about(this, deadline.id().toString());
        var send = new Button(paused ? t("deadlines.resume") : t("deadlines.pause"), click -> {
            if (errors.attempt(() -> done.accept(
                    paused
                            ? deadlines.resume(deadline.id(), reason.getValue())
                            : deadlines.pause(deadline.id(), reason.getValue())))) {
                Toast.show(paused ? t("deadlines.resume.done") : t("deadlines.pause.done"));
            }
        });
        var actions = new Div(send);
        actions.addClassName("gz-actions");
        add(about, errors, reason, actions);
    }
}
