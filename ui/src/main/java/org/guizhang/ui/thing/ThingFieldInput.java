package org.guizhang.ui.thing;

import static org.guizhang.ui.shell.Messages.t;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Supplier;
import org.guizhang.form.Field;
import org.guizhang.shared.Text;
import org.guizhang.thing.RegisterKind;
import org.guizhang.thing.ThingRegister;
import org.guizhang.ui.parts.DayField;
import org.guizhang.ui.shell.ErrorSummary;
import org.guizhang.ui.shell.TextLimit;
import org.guizhang.ui.shell.Texts;
import org.jspecify.annotations.Nullable;

/**
 * The field of the screen for a field of a kind. Numbers, and what has no calendar of its own, are typed: the form reads
 * them in the digits of any keyboard.
 *
 * @param value what is filled in; null for nothing
 */
record ThingFieldInput(Field field, Component component, Supplier<JsonNode> value) {
    private static final String AT = "/fields/";

    /**
     * Makes it with what it says now.
     *
     * @param errors ties it to the problems of its field
     */
    static ThingFieldInput of(
            ThingRegister register, RegisterKind kind, Field field, @Nullable JsonNode present, ErrorSummary errors) {
        if (field instanceof Field.Choice choice) {
            return choice.several() ? several(choice, present, errors) : one(choice, present, errors);
        }
        if (field instanceof Field.YesNo) {
            return yesNo(field, present, errors);
        }
        if (field instanceof Field.Link link && link.basics().type().startsWith("thing")) {
            return link.several()
                    ? ThingInput.several(register, kind, link, present, errors)
                    : ThingInput.one(register, kind, link, present, errors);
        }
        return field.basics().type().equals("date") ? day(field, present, errors) : text(field, present, errors);
    }

    /** Whether it can be filled in here; others keep what they have. */
    static boolean isOffered(Field field) {
        return !(field instanceof Field.Link link) || link.basics().type().startsWith("thing");
    }

    static String label(Field field) {
        var title = Texts.said(field.basics().title());
        return field.basics().required() ? title : t("things.optional", title);
    }

    private static String at(Field field) {
        return AT + field.key();
    }

    static <V, F extends AbstractField<?, V> & HasValidationProperties> ThingFieldInput tied(
            Field field, F input, ErrorSummary errors, Supplier<JsonNode> value) {
        errors.field(at(field), input);
        return new ThingFieldInput(field, input, value);
    }

    private static ThingFieldInput text(Field field, @Nullable JsonNode present, ErrorSummary errors) {
        var written = present == null ? "" : present.asText();
        if (field.basics().type().equals("long-text")) {
            var area = new TextArea(label(field));
            area.setValue(written);
            TextLimit.of(area, ((Field.Words) field).maxLength());
            return tied(field, area, errors, () -> TextNode.valueOf(area.getValue()));
        }
        var input = new TextField(label(field));
        input.setValue(
                present != null && present.isNumber() ? present.decimalValue().toPlainString() : written);
        if (field instanceof Field.Words words) {
            TextLimit.of(input, words.maxLength());
        }
        if (field instanceof Field.Amount) {
            input.getElement().setAttribute("inputmode", "decimal");
        }
        return tied(field, input, errors, () -> TextNode.valueOf(input.getValue()));
    }

    private static ThingFieldInput day(Field field, @Nullable JsonNode present, ErrorSummary errors) {
        var day = present == null ? null : LocalDate.parse(present.asText());
        var input = new DayField(label(field), at(field), day);
        input.setClearButtonVisible(true);
        return tied(field, input, errors, () -> {
            var chosen = input.day();
            return chosen == null ? NullNode.getInstance() : TextNode.valueOf(chosen.toString());
        });
    }

    private static ThingFieldInput yesNo(Field field, @Nullable JsonNode present, ErrorSummary errors) {
        var input = new Select<Boolean>();
        input.setLabel(label(field));
        input.setItems(true, false);
        input.setItemLabelGenerator(yes -> yes == null ? "" : t(yes ? "things.yes" : "things.no"));
        input.setEmptySelectionAllowed(!field.basics().required());
        if (present != null && present.isBoolean()) {
            input.setValue(present.asBoolean());
        }
        return tied(
                field,
                input,
                errors,
                () -> input.isEmpty() ? NullNode.getInstance() : BooleanNode.valueOf(input.getValue()));
    }

    private static ThingFieldInput one(Field.Choice field, @Nullable JsonNode present, ErrorSummary errors) {
        var input = new Select<String>();
        input.setLabel(label(field));
        input.setItems(field.options().keySet());
        input.setItemLabelGenerator(key -> key == null || !field.options().containsKey(key)
                ? ""
                : Texts.said(field.options().getOrDefault(key, Text.same(key))));
        input.setEmptySelectionAllowed(!field.basics().required());
        if (present != null && field.options().containsKey(present.asText())) {
            input.setValue(present.asText());
        }
        return tied(
                field,
                input,
                errors,
                () -> input.isEmpty() ? NullNode.getInstance() : TextNode.valueOf(input.getValue()));
    }

    private static ThingFieldInput several(Field.Choice field, @Nullable JsonNode present, ErrorSummary errors) {
        var input = new CheckboxGroup<String>(label(field));
        input.setItems(field.options().keySet());
        input.setItemLabelGenerator(key -> Texts.said(field.options().getOrDefault(key, Text.same(key))));
        var chosen = new HashSet<>(texts(present));
        chosen.retainAll(field.options().keySet());
        input.setValue(chosen);
        return tied(field, input, errors, () -> {
            var list = JsonNodeFactory.instance.arrayNode();
            field.options().keySet().stream().filter(input.getValue()::contains).forEach(list::add);
            return list;
        });
    }

    static List<String> texts(@Nullable JsonNode present) {
        var texts = new ArrayList<String>();
        if (present != null && present.isTextual()) {
            texts.add(present.asText());
        } else if (present != null) {
            present.forEach(one -> texts.add(one.asText()));
        }
        return texts;
    }
}
