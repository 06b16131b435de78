package org.guizhang.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.guizhang.shared.Message;
import org.guizhang.shared.Text;
import org.guizhang.shared.VisibleText;
import org.guizhang.template.Parameter.Bound;
import org.jspecify.annotations.Nullable;

/** Whether a value may stand for a parameter: its form, its length, the bound by law, its range. */
public final class ValueCheck {
    private ValueCheck() {}

    /**
     * The first rule a value breaks.
     *
     * @param rule stable code, such as {@code parameter-statutory}
     * @param remedy what to do about it
     */
    public record Breach(String rule, Message remedy) {
        /** With the sentence {@code violation.<rule>}. */
        public static Breach of(String rule, Object... arguments) {
            return new Breach(rule, new Message("violation." + rule, List.of(arguments)));
        }

        /** Times and days are earlier or later, not smaller or greater. */
        static Breach bound(Bound side, Parameter parameter, Text bound) {
            var moment = parameter.type() == ParameterType.TIME || parameter.type() == ParameterType.DAY_OF_MONTH;
            var rule = side == Bound.MIN ? "parameter-min" : "parameter-max";
            var words = side == Bound.MIN ? "parameter-not-before" : "parameter-not-after";
            return new Breach(rule, Message.of("violation." + (moment ? words : rule), bound));
        }
    }

    /** Empty if the value is allowed. */
    public static Optional<Breach> check(Parameter parameter, JsonNode value) {
        var type = parameter.type();
        if (!type.accepts(value) && type != ParameterType.CHOICE) {
            return Optional.of(Breach.of("parameter-" + type.wire()));
        }
        return switch (type) {
            case TEXT -> {
                var sides = ParameterText.both(parameter, value);
                yield text(parameter, sides.zh()).or(() -> text(parameter, sides.en()));
            }
            case CHOICE -> choice(parameter, value.asText());
            case WEEKDAY -> Optional.empty();
            case INTEGER, MONEY, PERCENT, TIME, DURATION, WORKING_DAYS, DAY_OF_MONTH -> range(parameter, value);
        };
    }

    private static Optional<Breach> text(Parameter parameter, String value) {
        if (!VisibleText.isVisible(value)) {
            return Optional.of(Breach.of("required"));
        }
        if (value.codePointCount(0, value.length()) > parameter.textLength()) {
            return Optional.of(Breach.of("too-long", parameter.textLength()));
        }
        if (!VisibleText.isReadable(value)) {
            return Optional.of(Breach.of("control-characters"));
        }
        if (value.chars().anyMatch(Character::isISOControl)) {
            return Optional.of(Breach.of("one-line"));
        }
        return value.contains("{{") || value.contains("}}")
                ? Optional.of(Breach.of("parameter-braces"))
                : Optional.empty();
    }

    private static Optional<Breach> choice(Parameter parameter, String value) {
        if (parameter.option(value).isPresent()) {
            return Optional.empty();
        }
        var offered = parameter.options().stream().map(Parameter.Option::key).collect(Collectors.joining(", "));
        return Optional.of(Breach.of("parameter-choice", offered));
    }

    private static Optional<Breach> range(Parameter parameter, JsonNode value) {
        var law = parameter.statutory();
        if (law != null && beyond(parameter.type(), value, law.bound(), law.value())) {
            var rule = law.bound() == Bound.MIN ? "parameter-statutory-min" : "parameter-statutory-max";
            return Optional.of(Breach.of(rule, shown(parameter, law.value()), law.basis()));
        }
        if (beyond(parameter.type(), value, Bound.MIN, parameter.min())) {
            return Optional.of(Breach.bound(Bound.MIN, parameter, shown(parameter, parameter.min())));
        }
        return beyond(parameter.type(), value, Bound.MAX, parameter.max())
                ? Optional.of(Breach.bound(Bound.MAX, parameter, shown(parameter, parameter.max())))
                : Optional.empty();
    }

    /** Whether a value lies outside a bound; a bound that is absent or malformed closes nothing. */
    static boolean beyond(ParameterType type, JsonNode value, Bound side, @Nullable JsonNode bound) {
        if (bound == null || !type.accepts(bound)) {
            return false;
        }
        var order = type.measure(value)
                .flatMap(v -> type.measure(bound).map(v::compareTo))
                .orElse(0);
        return side == Bound.MIN ? order < 0 : order > 0;
    }

    private static Text shown(Parameter parameter, @Nullable JsonNode value) {
        return value == null ? Text.same("") : ParameterText.both(parameter, value);
    }
}
