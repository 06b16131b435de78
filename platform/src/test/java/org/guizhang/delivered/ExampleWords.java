package org.guizhang.delivered;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.guizhang.form.Field;
import org.guizhang.shared.Days;
import org.guizhang.template.artefact.RecordType;

/**
 * What examples say in place of ids and moments: {@code @cashier/2} a person, {@code #Milk} a thing of the kind that the field is
 * for, {@code ^complaint} the record of that form's example, {@code =cashier} a position, {@code ~} the site, {@code %1} a
 * picture; {@code {day-1}}, {@code {now+30m}}, {@code {month-1}}, {@code {monday+7}} as seen from the moment of the step.
 */
final class ExampleWords {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Pattern MOMENT = Pattern.compile("\\{(day|now|month|monday|first)([+-]\\d+)?([mhd]?)}");

    private final DeliveredHouse house;
    private final UUID site;
    private final Function<String, UUID> records;

    /** @param records the record of a form's example */
    ExampleWords(DeliveredHouse house, UUID site, Function<String, UUID> records) {
        this.house = house;
        this.site = site;
        this.records = records;
    }

    /** The answers as they are sent at a moment. */
    ObjectNode read(RecordType type, JsonNode answers, Instant now) {
        var read = fields(type.form().fields(), answers, now);
        if (answers.path("lines").isObject()) {
            var lines = read.putObject("lines");
            for (var table : type.form().tables()) {
                if (answers.path("lines").has(table.key())) {
                    var rows = lines.putArray(table.key());
                    answers.path("lines").path(table.key()).forEach(row -> rows.add(fields(table.columns(), row, now)));
                }
            }
        }
        return read;
    }

    private ObjectNode fields(List<Field> fields, JsonNode answers, Instant now) {
        var read = NODES.objectNode();
        answers.fields().forEachRemaining(answer -> {
            if (!answer.getKey().equals("lines")) {
                var field = fields.stream()
                        .filter(one -> one.key().equals(answer.getKey()))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("No field " + answer.getKey()));
                read.set(answer.getKey(), value(field, answer.getValue(), now));
            }
        });
        return read;
    }

    private JsonNode value(Field field, JsonNode said, Instant now) {
        if (said instanceof ArrayNode several) {
            var read = NODES.arrayNode();
            several.forEach(one -> read.add(value(field, one, now)));
            return read;
        }
        if (!said.isTextual() || said.asText().isEmpty()) {
            return said;
        }
        var word = said.asText();
        if (field instanceof Field.Link link) {
            var rest = word.substring(1);
            return switch (word.charAt(0)) {
                case '@' -> NODES.textNode(house.person(rest).personId().toString());
                case '#' ->
                    NODES.textNode(house.thing(link.to(), rest + house.sites.indexOf(site), site)
                            .toString());
                case '^' -> NODES.textNode(records.apply(rest).toString());
                case '=' -> NODES.textNode(house.position(rest).toString());
                case '~' -> NODES.textNode(site.toString());
                case '%' -> NODES.textNode(house.picture(rest));
                default -> said;
            };
        }
        return word.startsWith("{") ? NODES.textNode(moment(word, now)) : said;
    }

    static String moment(String word, Instant now) {
        var found = MOMENT.matcher(word);
        if (!found.matches()) {
            return word;
        }
        var by = found.group(2) == null ? 0 : Integer.parseInt(found.group(2));
        var here = LocalDateTime.ofInstant(now, Days.ZONE).truncatedTo(ChronoUnit.MINUTES);
        var day = here.toLocalDate();
        return switch (found.group(1)) {
            case "now" ->
                switch (found.group(3)) {
                    case "h" -> here.plusHours(by).toString();
                    case "d" -> here.plusDays(by).toString();
                    default -> here.plusMinutes(by).toString();
                };
            case "month" -> YearMonth.from(day).plusMonths(by).toString();
            case "first" -> day.withDayOfMonth(1).plusMonths(by).toString();
            case "monday" ->
                day.minusDays(day.getDayOfWeek().getValue() - 1L).plusDays(by).toString();
            default -> day.plusDays(by).toString();
        };
    }
}
