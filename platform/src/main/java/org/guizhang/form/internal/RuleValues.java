package org.guizhang.form.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.guizhang.form.Field;
import org.guizhang.rule.Scope;
import org.guizhang.rule.Type;

/** Between answers as they are kept and values as rules see them. */
final class RuleValues {
    private static final MathContext KEPT = new MathContext(15, RoundingMode.HALF_UP);
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private RuleValues() {}

    /** Reads the answers to fields into values; what is not answered is empty. */
    static void read(List<Field> fields, JsonNode answered, Map<String, Object> into) {
        fields.forEach(field -> put(field, answered.path(field.key()), into));
    }

    static void put(Field field, JsonNode answer, Map<String, Object> into) {
        var value = field.rule().read(answer);
        if (value == null) {
            into.remove(Scope.name(field.key()));
        } else {
            into.put(Scope.name(field.key()), value);
        }
    }

    /** The row before the first one of all: there is nothing yet, which is known, so its numbers are 0. */
    static void none(List<Field> columns, Map<String, Object> into) {
        for (var column : columns) {
            put(column, column.rule() == Type.NUMBER ? NODES.numberNode(0) : MissingNode.getInstance(), into);
        }
    }

    /** A result as it is kept: money and percentages with two decimals, integers with none. */
    static JsonNode json(Field field, Object result) {
        if (result instanceof BigDecimal number) {
            return NODES.numberNode(rounded(field, number));
        }
        if (result instanceof Boolean yes) {
            return NODES.booleanNode(yes);
        }
        if (result instanceof Instant moment) {
            var local = LocalDateTime.ofInstant(moment, ZoneOffset.UTC).toString();
            return NODES.textNode(
                    switch (field.basics().type()) {
                        case "month" -> local.substring(0, local.lastIndexOf('-'));
                        case "date" -> local.substring(0, local.indexOf('T'));
                        default -> local;
                    });
        }
        if (result instanceof Duration length && field.basics().type().equals("time")) {
            return NODES.textNode(LocalTime.MIDNIGHT.plus(length).toString());
        }
        if (result instanceof List<?> several) {
            var texts = NODES.arrayNode();
            several.forEach(one -> texts.add(one.toString()));
            return texts;
        }
        return NODES.textNode(result.toString());
    }

    private static BigDecimal rounded(Field field, BigDecimal number) {
        return switch (field.basics().type()) {
            case "money", "percent" -> number.setScale(2, RoundingMode.HALF_UP);
            case "integer" -> number.setScale(0, RoundingMode.HALF_UP);
            default -> {
                var kept = number.round(KEPT).stripTrailingZeros();
                yield kept.scale() < 0 ? kept.setScale(0) : kept;
            }
        };
    }
}
