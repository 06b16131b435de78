package org.guizhang.ui.policy.desk;

import static org.guizhang.ui.shell.Messages.t;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import org.guizhang.shared.Text;
import org.jspecify.annotations.Nullable;

/** The choices of a new thing: a line each, both languages apart by a bar. */
class OptionsInput extends ValidatedInput<String, TextArea> {
    OptionsInput(String label) {
        super(new TextArea(label));
        field.setHelperText(t("member.options.help"));
        field.setManualValidation(true);
    }

    @Override
    public void show(JsonNode value) {
        var lines = new ArrayList<String>();
        value.forEach(option -> lines.add(option.path("title").path("zh").asText() + " | "
                + option.path("title").path("en").asText()));
        field.setValue(String.join("\n", lines));
    }

    @Override
    public @Nullable JsonNode read() {
        var list = JsonNodeFactory.instance.arrayNode();
        field.getValue().lines().filter(line -> !line.isBlank()).forEach(line -> {
            var bar = line.indexOf('|');
            var zh = bar < 0 ? line : line.substring(0, bar);
            var en = bar < 0 ? "" : line.substring(bar + 1);
            list.addObject().set("title", OwnText.content(new Text(zh.strip(), en.strip())));
        });
        return list.isEmpty() ? null : list;
    }
}
