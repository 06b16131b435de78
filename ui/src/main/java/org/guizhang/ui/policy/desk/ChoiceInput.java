package org.guizhang.ui.policy.desk;

import static org.guizhang.ui.shell.Messages.t;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.vaadin.flow.component.ItemLabelGenerator;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One of several. What stands there and is not among them stays as it is. */
class ChoiceInput extends ValidatedInput<String, Select<String>> {
    private final List<String> choices;
    private JsonNode other = NullNode.getInstance();

    ChoiceInput(String label, List<String> choices, ItemLabelGenerator<String> words, boolean needed) {
        super(new Select<>());
        this.choices = choices;
        field.setLabel(label);
        field.setItems(choices);
        field.setItemLabelGenerator(choice -> choice == null ? t("member.none") : words.apply(choice));
        field.setEmptySelectionAllowed(!needed);
        field.setEmptySelectionCaption(t("member.none"));
        if (needed && !choices.isEmpty()) {
            field.setValue(choices.get(0));
        }
    }

    @Override
    public void show(JsonNode value) {
        if (value.isTextual() && choices.contains(value.asText())) {
            field.setValue(value.asText());
        } else {
            other = value;
            field.setEmptySelectionAllowed(true);
            field.setEmptySelectionCaption(t("member.kept"));
            field.clear();
        }
    }

    @Override
    public @Nullable JsonNode read() {
        var chosen = field.getValue();
        if (chosen != null) {
            return TextNode.valueOf(chosen);
        }
        return other.isNull() ? null : other;
    }
}
