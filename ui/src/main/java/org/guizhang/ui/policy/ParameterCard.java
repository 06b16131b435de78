package org.guizhang.ui.policy;

import static org.guizhang.ui.policy.Said.said;
import static org.guizhang.ui.shell.Words.t;

import com.fasterxml.jackson.databind.JsonNode;
import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import org.guizhang.template.Parameter;
import org.guizhang.template.ParameterText;
import org.guizhang.ui.shell.Words;
import org.jspecify.annotations.Nullable;

/** A parameter with its field, what to consider, and the sentences it changes as they would read now. */
public class ParameterCard extends Div {
    private final Draft draft;
    private final Parameter parameter;
    private final ParameterInput input;
    private final Sentences sentences;
    private final Button reset;

    public ParameterCard(Draft draft, Parameter parameter, String label, boolean editable) {
        this.draft = draft;
        this.parameter = parameter;
        addClassName("gz-parameter");
        input = ParameterInput.of(parameter, label, new ParameterHelp(parameter), this::changed);
        sentences = new Sentences(draft.template(), parameter);
        var byDefault = ParameterText.in(parameter, parameter.byDefault(), Words.locale());
        reset = new Button(t("parameter.reset", byDefault), click -> reset());
        reset.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        reset.setAriaLabel(t("parameter.reset.of", said(parameter.title()), byDefault));
        var left = new Div(input.component(), reset);
        left.addClassName("gz-parameter-field");
        parameter.advisories().forEach(advisory -> left.add(new AdvisoryNote(advisory)));
        add(left, sentences);
        if (!editable && input.component() instanceof AbstractField<?, ?> field) {
            field.setReadOnly(true);
        }
        var value = draft.values().getOrDefault(parameter.key(), parameter.byDefault());
        input.show(value);
        offerReset(editable, value);
        sentences.show(draft.values());
        draft.read(() -> sentences.show(draft.values()));
    }

    private void changed(@Nullable JsonNode value) {
        var remedy = ParameterCheck.remedy(parameter, value);
        input.wrong(remedy);
        if (value != null && remedy == null) {
            draft.put(parameter.key(), value);
            offerReset(true, value);
        }
    }

    private void reset() {
        input.show(parameter.byDefault());
        changed(parameter.byDefault());
    }

    private void offerReset(boolean editable, JsonNode value) {
        var same = ParameterText.both(parameter, value).equals(ParameterText.both(parameter, parameter.byDefault()));
        reset.setVisible(editable && !same);
    }
}
