package org.guizhang.ui.policy.desk;

import static org.guizhang.ui.shell.Messages.t;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.List;
import org.guizhang.ui.shell.Icons;
import org.jspecify.annotations.Nullable;

/** What a step of a penalty scheme proposes; what a row does not ask for stays as the template has it. */
class ConsequenceInput extends Div implements MemberInput {
    private static final List<String> TYPES = List.of(
            "warning",
            "points",
            "fine",
            "price-deduction",
            "compensation",
            "training",
            "dismissal-proposal",
            "report-to-authority");
    private final AmendmentEditor editor;
    private final Div rows = new Div();
    private final List<Row> all = new ArrayList<>();

    private record Row(ObjectNode base, Select<String> type, ValueInput amount, Div line) {
        ObjectNode read() {
            var node = base.deepCopy();
            node.put("type", type.getValue());
            var value = amount.read();
            if (value == null) {
                node.remove("amount");
            } else {
                node.set("amount", value);
            }
            return node;
        }
    }

    ConsequenceInput(AmendmentEditor editor) {
        this.editor = editor;
        rows.addClassName("gz-form");
        var more = new Button(
                t("consequence.add"),
                Icons.of("plus"),
                click -> add(JsonNodeFactory.instance.objectNode().put("type", TYPES.get(0))));
        more.addThemeVariants(ButtonVariant.LUMO_SMALL);
        add(rows, more);
    }

    @Override
    public Component component() {
        return this;
    }

    @Override
    public void show(JsonNode value) {
        value.forEach(each -> add((ObjectNode) each));
    }

    @Override
    public @Nullable JsonNode read() {
        var list = JsonNodeFactory.instance.arrayNode();
        all.forEach(row -> list.add(row.read()));
        return list;
    }

    private void add(ObjectNode base) {
        var type = new Select<String>();
        type.setLabel(t("member.consequences"));
        type.setItems(TYPES);
        type.setItemLabelGenerator(key -> t("choice.consequence." + key));
        type.setValue(base.path("type").asText());
        var amount = new ValueInput(t("consequence.amount"), PartForm.Kind.NUMBER, editor);
        if (base.has("amount")) {
            amount.show(base.get("amount"));
        }
        var remove = new Button(Icons.of("trash"));
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        remove.setAriaLabel(t("consequence.remove"));
        var line = new Div(type, amount, remove);
        line.addClassName("gz-consequence");
        var row = new Row(base, type, amount, line);
        remove.addClickListener(click -> {
            all.remove(row);
            rows.remove(line);
        });
        all.add(row);
        rows.add(line);
    }
}
