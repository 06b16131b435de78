package org.guizhang.ui.policy.desk;

import static org.guizhang.ui.shell.Messages.t;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.vaadin.flow.component.textfield.TextField;
import org.jspecify.annotations.Nullable;

/** An expression. */
class RuleInput extends ValidatedInput<String, TextField> {
    RuleInput(String label) {
        super(new TextField(label));
        field.setHelperText(t("member.rule.help"));
        field.setManualValidation(true);
    }

    @Override
    public void show(JsonNode value) {
        field.setValue(value.asText());
    }

    @Override
    public @Nullable JsonNode read() {
        return field.getValue().isBlank()
                ? null
                : TextNode.valueOf(field.getValue().strip());
    }
}
