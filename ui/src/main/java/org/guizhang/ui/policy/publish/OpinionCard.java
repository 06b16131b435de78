package org.guizhang.ui.policy.publish;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import org.guizhang.policy.consult.Consultation;
import org.guizhang.policy.consult.Consultation.Opinion;
import org.guizhang.policy.consult.Consultation.Outcome;
import org.guizhang.ui.shell.ErrorSummary;
import org.guizhang.ui.shell.TextLimit;

/** One opinion: who said what, and what became of it. */
class OpinionCard extends Div {
    private final TextField said = new TextField(t("consultation.who"));
    private final TextArea text = new TextArea(t("consultation.text"));
    private final RadioButtonGroup<Outcome> outcome = new RadioButtonGroup<>(t("consultation.outcome"));
    private final TextField reason = new TextField(t("consultation.reason"));

    OpinionCard(Opinion opinion, Consumer<OpinionCard> remove) {
        addClassName("gz-opinion");
        TextLimit.of(said, Consultation.MAX_LINE);
        TextLimit.of(text, Consultation.MAX_MINUTES);
        TextLimit.of(reason, Consultation.MAX_LINE);
        outcome.setItems(Outcome.values());
        outcome.setItemLabelGenerator(ConsultationSheet::outcome);
        said.setValue(opinion.who() == null ? "" : opinion.who());
        text.setValue(opinion.text() == null ? "" : opinion.text());
        reason.setValue(opinion.reason() == null ? "" : opinion.reason());
        if (opinion.outcome() != null) {
            outcome.setValue(opinion.outcome());
        }
        var gone = new Button(t("consultation.remove"), click -> remove.accept(this));
        add(said, text, outcome, reason, gone);
    }

    /** Ties its fields to the violations of the opinion at that place. */
    void tie(ErrorSummary errors, int index) {
        errors.field("/opinions/" + index + "/who", said)
                .field("/opinions/" + index + "/text", text)
                .field("/opinions/" + index + "/reason", reason);
    }

    void start() {
        said.focus();
    }

    Opinion opinion() {
        return new Opinion(said.getValue(), text.getValue(), outcome.getValue(), reason.getValue());
    }
}
