package org.guizhang.ui.policy.desk;

import static org.guizhang.ui.shell.Messages.t;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.LinkedHashSet;
import java.util.List;
import org.guizhang.template.TemplatePosition;
import org.jspecify.annotations.Nullable;

/** Positions, in their own order. */
class PositionsInput extends FieldInput<AddresseesField> {
    private final List<TemplatePosition> positions;

    PositionsInput(List<TemplatePosition> positions) {
        super(new AddresseesField(positions));
        this.positions = positions;
        field.setLabel(t("member.filledBy"));
        field.setHelperText("");
    }

    @Override
    public void show(JsonNode value) {
        var keys = new LinkedHashSet<String>();
        value.forEach(key -> keys.add(key.asText()));
        field.setValue(keys);
    }

    @Override
    public @Nullable JsonNode read() {
        var list = JsonNodeFactory.instance.arrayNode();
        positions.stream()
                .map(TemplatePosition::key)
                .filter(field.getValue()::contains)
                .forEach(list::add);
        return list.isEmpty() ? null : list;
    }
}
