package org.guizhang.ui.policy;

import static org.guizhang.ui.shell.Words.t;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.LinkedHashSet;
import java.util.List;
import org.guizhang.template.Position;
import org.jspecify.annotations.Nullable;

/** Positions, in their own order. */
class PositionsInput extends FieldInput<NewClause.Positions> {
    private final List<Position> positions;

    PositionsInput(List<Position> positions) {
        super(new NewClause.Positions(positions));
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
        positions.stream().map(Position::key).filter(field.getValue()::contains).forEach(list::add);
        return list.isEmpty() ? null : list;
    }
}
