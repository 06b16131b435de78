package org.guizhang.ui.thing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.guizhang.form.Field;
import org.guizhang.shared.Ids;
import org.guizhang.thing.RegisterKind;
import org.guizhang.thing.Thing;
import org.guizhang.thing.ThingFilter;
import org.guizhang.thing.ThingRegister;
import org.guizhang.thing.ThingSort;
import org.guizhang.ui.shell.ErrorSummary;
import org.jspecify.annotations.Nullable;

/** The field of the screen for other things: the server looks for what is typed among the open ones of their kind. */
final class ThingInput {
    private ThingInput() {}

    static ThingFieldInput one(
            ThingRegister register,
            RegisterKind kind,
            Field.Link field,
            @Nullable JsonNode present,
            ErrorSummary errors) {
        var input = new ComboBox<Thing>(ThingFieldInput.label(field));
        input.setItemLabelGenerator(Thing::name);
        input.setClearButtonVisible(!field.basics().required());
        input.setItems(query -> register
                .list(
                        filter(kind, field, query.getFilter().orElse("")),
                        ThingSort.PRESET,
                        query.getOffset(),
                        query.getLimit())
                .stream());
        named(register, ThingFieldInput.texts(present)).stream().findFirst().ifPresent(input::setValue);
        return ThingFieldInput.tied(
                field,
                input,
                errors,
                () -> input.isEmpty()
                        ? NullNode.getInstance()
                        : TextNode.valueOf(input.getValue().id().toString()));
    }

    static ThingFieldInput several(
            ThingRegister register,
            RegisterKind kind,
            Field.Link field,
            @Nullable JsonNode present,
            ErrorSummary errors) {
        var input = new MultiSelectComboBox<Thing>(ThingFieldInput.label(field));
        input.setItemLabelGenerator(Thing::name);
        input.setItems(query -> register
                .list(
                        filter(kind, field, query.getFilter().orElse("")),
                        ThingSort.PRESET,
                        query.getOffset(),
                        query.getLimit())
                .stream());
        input.setValue(Set.copyOf(named(register, ThingFieldInput.texts(present))));
        return ThingFieldInput.tied(field, input, errors, () -> {
            var list = JsonNodeFactory.instance.arrayNode();
            input.getValue().forEach(thing -> list.add(thing.id().toString()));
            return list;
        });
    }

    private static ThingFilter filter(RegisterKind kind, Field.Link field, String words) {
        return ThingFilter.ofKind(kind.kindOf(field), words);
    }

    private static List<Thing> named(ThingRegister register, List<String> written) {
        var ids = new HashSet<UUID>();
        written.stream().filter(Ids::isId).forEach(id -> ids.add(UUID.fromString(id)));
        return ids.isEmpty() ? List.of() : register.list(ThingFilter.among(ids), ThingSort.PRESET, 0, ids.size());
    }
}
