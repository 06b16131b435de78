package org.guizhang.template;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guizhang.shared.Message;
import org.guizhang.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * What two values owe each other, such as that cash is banked after closing. It may be broken by changing either.
 *
 * @param parameter key of the parameter that is bound
 * @param is how its value stands to the other's
 * @param other key of the parameter it is measured by
 * @param dayBegins for times: {@code HH:mm} at which the working day begins, so that 01:30 is later than 23:00; null is
 *     midnight
 * @param reason the rule as a sentence, which names both parameters by their placeholders
 */
public record Relation(
        String parameter, Order is, String other, @Nullable String dayBegins, Text reason) {
    private static final int MINUTES_A_DAY = 24 * 60;

    /** Beyond the 31st, so that the last day is later than any that is named. */
    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(32);

    /** How one value stands to another. */
    public enum Order {
        AFTER("after"),
        BEFORE("before"),
        MORE_THAN("moreThan"),
        LESS_THAN("lessThan"),
        AT_LEAST("atLeast"),
        AT_MOST("atMost");

        private final String wire;

        Order(String wire) {
            this.wire = wire;
        }

        /** The name in files and over REST. */
        @JsonValue
        public String wire() {
            return wire;
        }

        private boolean holds(int order) {
            return switch (this) {
                case AFTER, MORE_THAN -> order > 0;
                case BEFORE, LESS_THAN -> order < 0;
                case AT_LEAST -> order >= 0;
                case AT_MOST -> order <= 0;
            };
        }

        /** The same rule, read from the other value. */
        private Order turned() {
            return switch (this) {
                case AFTER -> BEFORE;
                case BEFORE -> AFTER;
                case MORE_THAN -> LESS_THAN;
                case LESS_THAN -> MORE_THAN;
                case AT_LEAST -> AT_MOST;
                case AT_MOST -> AT_LEAST;
            };
        }

        /** Whether it is said of values of a type: what comes after is a moment, what is more is an amount. */
        public boolean fits(ParameterType type) {
            return switch (this) {
                case AFTER, BEFORE -> isMoment(type);
                case MORE_THAN, LESS_THAN -> type.isOrdered() && !isMoment(type);
                case AT_LEAST, AT_MOST -> type.isOrdered();
            };
        }

        private static boolean isMoment(ParameterType type) {
            return type == ParameterType.TIME || type == ParameterType.DAY_OF_MONTH;
        }

        /** What a value of a type has to be, up to the other value. */
        private Message wanted(ParameterType type, Text value) {
            var moment = isMoment(type) && (this == AT_LEAST || this == AT_MOST) ? ".moment" : "";
            return Message.of("relation." + wire + moment, value);
        }
    }

    /** Reads an entry of a file; empty if it breaks the schema. */
    public static Optional<Relation> read(JsonNode entry) {
        try {
            return Optional.of(Parts.MAPPER.treeToValue(entry, Relation.class))
                    .filter(r -> r.parameter() != null && r.is() != null && r.other() != null && r.reason() != null);
        } catch (JsonProcessingException broken) {
            return Optional.empty();
        }
    }

    /** Both keys. */
    public List<String> parameters() {
        return List.of(parameter, other);
    }

    /** Whether values of a template that {@link ValueCheck} allows obey it; absent ones are the defaults. */
    public boolean holds(Template template, Map<String, JsonNode> values) {
        var type = of(template, parameter).type();
        return holds(type, value(template, parameter, values), value(template, other, values));
    }

    /** Whether one value may stand beside another, both of the type. */
    public boolean holds(ParameterType type, JsonNode mine, JsonNode theirs) {
        return is.holds(measure(type, mine).compareTo(measure(type, theirs)));
    }

    /** The rule as the template puts it, with the values in it. */
    public Text sentence(Template template, Map<String, JsonNode> values) {
        return new Text(
                Placeholders.replace(
                        reason.zh(), key -> words(template, key, values).zh()),
                Placeholders.replace(
                        reason.en(), key -> words(template, key, values).en()));
    }

    /** What whoever stands at one of its two parameters can do about it. */
    public Message remedy(Template template, Map<String, JsonNode> values, String at) {
        var mine = at.equals(parameter);
        var there = mine ? other : parameter;
        var wanted = mine ? is : is.turned();
        return Message.of(
                "violation.parameter-relation",
                sentence(template, values),
                wanted.wanted(of(template, there).type(), words(template, there, values)),
                of(template, there).title());
    }

    /** Where a value lies among others; a time by the minutes since the day began. */
    private BigDecimal measure(ParameterType type, JsonNode value) {
        return switch (type) {
            case TIME -> BigDecimal.valueOf(Math.floorMod(minutes(value.asText()) - minutes(dayBegins), MINUTES_A_DAY));
            case DAY_OF_MONTH ->
                value.intValue() == ParameterType.LAST_DAY ? LAST_DAY : BigDecimal.valueOf(value.intValue());
            default -> type.measure(value).orElse(BigDecimal.ZERO);
        };
    }

    private static int minutes(@Nullable String clock) {
        return clock == null ? 0 : LocalTime.parse(clock).toSecondOfDay() / 60;
    }

    private static Text words(Template template, String key, Map<String, JsonNode> values) {
        return ParameterText.both(of(template, key), value(template, key, values));
    }

    private static JsonNode value(Template template, String key, Map<String, JsonNode> values) {
        var value = values.get(key);
        return value == null ? of(template, key).byDefault() : value;
    }

    private static Parameter of(Template template, String key) {
        return template.parameter(key).orElseThrow(() -> new IllegalStateException("No parameter " + key));
    }
}
