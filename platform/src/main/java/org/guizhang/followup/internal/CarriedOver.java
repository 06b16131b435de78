package org.guizhang.followup.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guizhang.checklist.ChecklistFinding;
import org.guizhang.deadline.Deadline;
import org.guizhang.form.Field;
import org.guizhang.shared.Days;
import org.guizhang.shared.Json;
import org.guizhang.shared.Text;
import org.jspecify.annotations.Nullable;

/** What is known already goes into the form. Words are those of both languages, as nobody knows who reads it. Pure. */
final class CarriedOver {
    private static final int MINUTES = "2026-11-23T18:30".length();

    private CarriedOver() {}

    /** @param prefill what of the failure goes into which field, as its checklist says */
    static ObjectNode of(ChecklistFinding finding, Map<String, String> prefill, List<Field> fields) {
        var carried = JsonNodeFactory.instance.objectNode();
        for (var field : fields) {
            var from = prefill.get(field.key());
            var value = from == null ? null : value(from, finding, field);
            if (value != null) {
                carried.set(field.key(), value);
            }
        }
        return carried;
    }

    /** What the clock is about goes into the first field that asks for one of its kind. */
    static ObjectNode of(Deadline deadline, List<Field> fields) {
        var carried = JsonNodeFactory.instance.objectNode();
        var subject = deadline.subject();
        var kinds = List.of(subject.kind(), plural(subject.kind()));
        fields.stream()
                .filter(field -> List.of("record", "thing", "person").contains(subject.kind())
                        && kinds.contains(field.basics().type()))
                .findFirst()
                .ifPresent(field -> carried.set(field.key(), link(field, subject.id())));
        return carried;
    }

    private static String plural(String kind) {
        return kind.equals("person") ? "people" : kind + "s";
    }

    private static @Nullable JsonNode value(String from, ChecklistFinding finding, Field field) {
        var place = finding.place();
        return switch (from) {
            case "item" -> words(said(finding.text()), field);
            case "note" -> finding.note() == null ? null : words(finding.note(), field);
            case "answer" -> finding.value() == null ? null : answer(finding.value(), field);
            case "photo" -> Json.tree(finding.photos());
            case "thing" ->
                place.thing() == null ? null : link(field, place.thing().id().toString());
            case "author" -> link(field, finding.by().id().toString());
            case "moment" -> Json.tree(moment(finding.found(), field));
            case "place" -> place(finding, field);
            default -> null;
        };
    }

    private static @Nullable JsonNode place(ChecklistFinding finding, Field field) {
        var place = finding.place();
        if (field.basics().type().equals("site")) {
            return place.site() == null ? null : Json.tree(place.site().id().toString());
        }
        var spots = Stream.of(place.site(), place.area())
                .filter(Objects::nonNull)
                .map(spot -> said(spot.name()))
                .collect(Collectors.joining(", "));
        return spots.isEmpty() ? null : words(spots, field);
    }

    /** Of an answer to a question with a number or a choice the same; in words what somebody reads. */
    private static @Nullable JsonNode answer(JsonNode value, Field field) {
        return !value.isValueNode()
                ? null
                : field instanceof Field.Words ? words(value.asText(), field) : Json.tree(value.asText());
    }

    private static JsonNode words(String words, Field field) {
        var most = field instanceof Field.Words text ? text.maxLength() : Integer.MAX_VALUE;
        return Json.tree(
                words.codePointCount(0, words.length()) <= most
                        ? words
                        : words.substring(0, words.offsetByCodePoints(0, most)));
    }

    private static String said(Text text) {
        return text.zh().equals(text.en()) ? text.zh() : text.zh() + " / " + text.en();
    }

    private static String moment(Instant at, Field field) {
        var local = at.atZone(Days.ZONE).toLocalDateTime().toString().substring(0, MINUTES);
        return switch (field.basics().type()) {
            case "date" -> local.substring(0, local.indexOf('T'));
            case "time" -> local.substring(local.indexOf('T') + 1);
            default -> local;
        };
    }

    private static JsonNode link(Field field, String id) {
        return field instanceof Field.Link link && link.several() ? Json.tree(List.of(id)) : Json.tree(id);
    }
}
