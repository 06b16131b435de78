package org.guizhang.ui.policy.desk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.vaadin.flow.component.checkbox.Checkbox;
import org.jspecify.annotations.Nullable;

/** Yes, or not there. */
class FlagInput extends FieldInput<Checkbox> {
    FlagInput(String label) {
        super(new Checkbox(label));
    }

    @Override
    public void show(JsonNode value) {
        field.setValue(value.asBoolean());
    }

    @Override
    public @Nullable JsonNode read() {
        return field.getValue() ? BooleanNode.TRUE : null;
    }
}
