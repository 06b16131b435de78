package org.guizhang.ui.policy.module;

import static org.guizhang.ui.shell.Messages.t;
import static org.guizhang.ui.shell.Texts.said;

import com.fasterxml.jackson.databind.JsonNode;
import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import org.guizhang.template.Parameter;
import org.guizhang.template.ParameterText;
import org.guizhang.ui.policy.reading.AdvisoryNote;
import org.guizhang.ui.shell.Messages;
import org.jspecify.annotations.Nullable;

/** A parameter with its field, what to consider, and the sentences it changes as they would read now. */
public class ParameterCard extends Div {
    private final ParameterEditor draft;
    private final Parameter parameter;
    private final ParameterInput input;
    private final Sentences sentences;
    private final Button reset;
    private final boolean editable;
    private final boolean own;
    private boolean wrong;
    private boolean typed;

    /** What the business began with: the trade's value, or else the template's. */
    private final JsonNode start;

    ParameterCard(ParameterEditor draft, Parameter parameter, String label, boolean editable) {
        this(draft, parameter, label, editable, false);
    }

    /**
     * As a question: what to consider is folded, and the sentence comes when somebody turns to the question. It stays
     * from then on, so that nothing moves under a finger.
     */
    public static ParameterCard asked(ParameterEditor draft, Parameter parameter, String question) {
        return new ParameterCard(draft, parameter, question, true, true);
    }

    private ParameterCard(ParameterEditor draft, Parameter parameter, String label, boolean editable, boolean brief) {
        this.draft = draft;
        this.parameter = parameter;
        this.editable = editable;
        addClassName("gz-parameter");
        if (!brief) {
            setId("parameter-" + parameter.key());
        }
        var preset = draft.preset(parameter.key());
        start = preset == null ? parameter.byDefault() : preset.value();
        input = ParameterInput.of(parameter, label, new ParameterHelp(parameter, preset, brief), this::changed);
        sentences = new Sentences(draft.template(), parameter, brief);
        if (brief) {
            sentences.setVisible(false);
            getElement().addEventListener("focusin", turned -> sentences.setVisible(true));
        }
        var byDefault = ParameterText.in(parameter, start, Messages.locale());
        reset = new Button(
                t(preset == null ? "parameter.reset" : "parameter.reset.usual", byDefault), click -> reset());
        reset.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        reset.setAriaLabel(t("parameter.reset.of", said(parameter.title()), reset.getText()));
        var left = new Div(input.component(), reset);
        left.addClassName("gz-parameter-field");
        parameter.advisories().forEach(advisory -> left.add(new AdvisoryNote(advisory)));
        add(left, sentences);
        if (!editable && input.component() instanceof AbstractField<?, ?> field) {
            field.setReadOnly(true);
        }
        var value = draft.values().getOrDefault(parameter.key(), parameter.byDefault());
        input.show(value);
        own = !isAsItCame(value);
        offerReset(editable, value);
        read();
        draft.read(this::read);
    }

    /** The sentences as all values on the screen make them, and what this one contradicts among those. */
    private void read() {
        sentences.show(draft.values());
        if (editable && !wrong) {
            input.wrong(draft.contradiction(parameter.key()));
        }
        if (typed && draft.isStored(parameter.key())) {
            typed = false;
            input.stored();
        }
    }

    /** Whether what stands here is not stored: it is not allowed, or contradicts another value. */
    public boolean isOpen() {
        return typed;
    }

    /** Whether the business has set it otherwise than it came, when the card was made. */
    boolean isOwn() {
        return own;
    }

    /** Brings the field into view, and the person into it. */
    public void turnTo() {
        getElement().callJsFunction("scrollIntoView");
        input.focus();
    }

    private void changed(@Nullable JsonNode value) {
        var remedy = ParameterCheck.remedy(parameter, value);
        wrong = remedy != null;
        typed = true;
        input.wrong(remedy);
        if (value == null || remedy != null) {
            draft.refuse(parameter.key());
            // The way back from a value that is not allowed.
            reset.setVisible(true);
            return;
        }
        draft.put(parameter.key(), value);
        offerReset(true, value);
    }

    private void reset() {
        input.show(start);
        changed(start);
    }

    private void offerReset(boolean editable, JsonNode value) {
        reset.setVisible(editable && !isAsItCame(value));
    }

    private boolean isAsItCame(JsonNode value) {
        return ParameterText.both(parameter, value).equals(ParameterText.both(parameter, start));
    }
}
