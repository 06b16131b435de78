package org.guizhang.exchange.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.guizhang.calendar.Calendar;
import org.guizhang.calendar.CalendarCheck;
import org.guizhang.shared.Json;

/** Calendars as they stand under {@code calendars}; what says nothing is left out. Pure. */
final class CalendarForm {
    static final String NAME = "calendars";
    private static final String DEFAULT = "default";
    private final PolicyReader file;

    private CalendarForm(PolicyReader file) {
        this.file = file;
    }

    /**
     * A calendar of a file.
     *
     * @param entry in order, as it would be stored
     * @param standard whether the file makes it the default
     */
    record Stated(Calendar.Entry entry, boolean standard) {}

    /** By key, which is the same in every business. */
    static ArrayNode write(List<Calendar> calendars) {
        var list = JsonNodeFactory.instance.arrayNode();
        calendars.stream()
                .sorted(Comparator.comparing(Calendar::key))
                .forEach(calendar -> list.add(node(new Stated(calendar.entry(), calendar.standard()))));
        return list;
    }

    static ObjectNode node(Stated stated) {
        ObjectNode node = Json.tree(stated.entry()).deepCopy();
        if (stated.standard()) {
            node.put(DEFAULT, true);
        }
        if (node.path("exceptions").isEmpty()) {
            node.remove("exceptions");
        }
        for (var days : node.path("exceptions")) {
            var fields = (ObjectNode) days;
            if (fields.path("to").equals(fields.path("from"))) {
                fields.remove("to");
            }
            if (!fields.path("working").asBoolean()) {
                fields.remove("working");
            }
        }
        return node;
    }

    /** What a file says, in its order; what is wrong is noted. */
    static List<Stated> read(PolicyReader file) {
        return new CalendarForm(file).calendars();
    }

    private List<Stated> calendars() {
        var found = new ArrayList<Stated>();
        var keys = new HashSet<String>();
        var given = file.list("/" + NAME, file.member(NAME));
        for (int i = 0; i < given.size(); i++) {
            var at = "/" + NAME + "/" + i;
            if (!(given.get(i) instanceof ObjectNode object)) {
                file.wrong(at, "policy-members");
                continue;
            }
            if (!object.path("key").isTextual()) {
                file.wrong(at + "/key", "required");
            } else if (!keys.add(object.path("key").asText())) {
                file.wrong(
                        at + "/key", "policy-calendar-twice", object.path("key").asText());
            }
            var standard = file.yes(at + "/" + DEFAULT, object.path(DEFAULT));
            if (standard && found.stream().anyMatch(Stated::standard)) {
                file.wrong(at + "/" + DEFAULT, "policy-calendar-default");
            }
            calendar(at, object, standard, found);
        }
        return found;
    }

    private void calendar(String at, ObjectNode object, boolean standard, List<Stated> found) {
        var members = object.deepCopy();
        members.remove(DEFAULT);
        try {
            var entry = Json.MAPPER.treeToValue((JsonNode) members, Calendar.Entry.class);
            var wrong = CalendarCheck.violations(entry);
            wrong.forEach(violation -> file.wrong(at, violation));
            found.add(new Stated(wrong.isEmpty() ? CalendarCheck.ordered(entry) : entry, standard));
        } catch (UnrecognizedPropertyException unknown) {
            file.wrong(at + path(unknown), "unknown");
        } catch (JsonMappingException mapping) {
            file.wrong(at + path(mapping), "type");
        } catch (JsonProcessingException broken) {
            file.wrong(at, "type");
        }
    }

    private static String path(JsonMappingException mapping) {
        return mapping.getPath().stream()
                .map(step -> step.getFieldName() == null ? Integer.toString(step.getIndex()) : step.getFieldName())
                .map(step -> "/" + PolicyReader.escaped(step))
                .collect(Collectors.joining());
    }
}
