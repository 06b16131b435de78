package org.guizhang.template;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.guizhang.rule.Type;

/** What a parameter is. Each type knows its own form and, where values have an order, how to measure one. */
public enum ParameterType {
    /** A line of text: one for both languages, or {@code {"zh": …, "en": …}}. */
    @JsonProperty("text")
    TEXT {
        @Override
        public boolean accepts(JsonNode value) {
            return value.isTextual()
                    || (value.size() == 2
                            && value.path("zh").isTextual()
                            && value.path("en").isTextual());
        }
    },
    /** A whole number of something. */
    @JsonProperty("integer")
    INTEGER {
        @Override
        public boolean accepts(JsonNode value) {
            return isDecimal(value, 0);
        }

        @Override
        public Optional<BigDecimal> measure(JsonNode value) {
            return Optional.of(value.decimalValue());
        }
    },
    /** Yuan, with at most two decimals. */
    @JsonProperty("money")
    MONEY {
        @Override
        public boolean accepts(JsonNode value) {
            return isDecimal(value, 2);
        }

        @Override
        public Optional<BigDecimal> measure(JsonNode value) {
            return Optional.of(value.decimalValue());
        }
    },
    /** Hundredths: 5 is 5 %; at most two decimals. */
    @JsonProperty("percent")
    PERCENT {
        @Override
        public boolean accepts(JsonNode value) {
            return isDecimal(value, 2);
        }

        @Override
        public Optional<BigDecimal> measure(JsonNode value) {
            return Optional.of(value.decimalValue());
        }
    },
    /** A time of day, {@code HH:mm}. */
    @JsonProperty("time")
    TIME {
        @Override
        public boolean accepts(JsonNode value) {
            return value.isTextual() && CLOCK.matcher(value.asText()).matches();
        }

        @Override
        public Optional<BigDecimal> measure(JsonNode value) {
            return Optional.of(new BigDecimal(value.asText().replace(':', '.')));
        }
    },
    /** An ISO 8601 duration of dates ({@code P15D}) or of hours and minutes ({@code PT30M}), not of both. */
    @JsonProperty("duration")
    DURATION {
        @Override
        public boolean accepts(JsonNode value) {
            return value.isTextual() && IsoDuration.parse(value.asText()).isPresent();
        }

        @Override
        public Optional<BigDecimal> measure(JsonNode value) {
            return IsoDuration.parse(value.asText()).map(d -> BigDecimal.valueOf(d.length()));
        }
    },
    /** A number of working days. */
    @JsonProperty("working-days")
    WORKING_DAYS {
        @Override
        public boolean accepts(JsonNode value) {
            return isDecimal(value, 0) && value.decimalValue().signum() >= 0;
        }

        @Override
        public Optional<BigDecimal> measure(JsonNode value) {
            return Optional.of(value.decimalValue());
        }
    },
    /** A day of the month, 1 to 31; -1 is the last day whatever the month. A minimum of -1 allows it. */
    @JsonProperty("day-of-month")
    DAY_OF_MONTH {
        @Override
        public boolean accepts(JsonNode value) {
            return isDecimal(value, 0) && (value.asLong() == LAST_DAY || (value.asLong() >= 1 && value.asLong() <= 31));
        }

        @Override
        public Optional<BigDecimal> measure(JsonNode value) {
            return Optional.of(value.decimalValue());
        }
    },
    /** {@code MO} to {@code SU}. */
    @JsonProperty("weekday")
    WEEKDAY {
        @Override
        public boolean accepts(JsonNode value) {
            return value.isTextual() && WEEKDAYS.contains(value.asText());
        }
    },
    /** The key of one of the parameter's options. */
    @JsonProperty("choice")
    CHOICE {
        @Override
        public boolean accepts(JsonNode value) {
            return value.isTextual();
        }
    };

    /** The codes of RFC 5545, Monday first. */
    public static final List<String> WEEKDAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");

    /** The day of the month that is the last one, whatever the month. */
    public static final int LAST_DAY = -1;

    /** No number beyond this: it is far more than any business needs, and every JSON reader keeps it exact. */
    private static final BigDecimal LARGEST = new BigDecimal("1000000000000");

    private static final Pattern CLOCK = Pattern.compile("([01][0-9]|2[0-3]):[0-5][0-9]");

    /** Whether a value has the form of this type; its range is another question. */
    public abstract boolean accepts(JsonNode value);

    /** Where an accepted value lies among others of its type; empty for types without an order. */
    public Optional<BigDecimal> measure(JsonNode value) {
        return Optional.empty();
    }

    /** Whether values have an order, and so may have a smallest and a greatest. */
    public boolean isOrdered() {
        return switch (this) {
            case TEXT, WEEKDAY, CHOICE -> false;
            case INTEGER, MONEY, PERCENT, TIME, DURATION, WORKING_DAYS, DAY_OF_MONTH -> true;
        };
    }

    /** Whether its values are JSON numbers. */
    public boolean isNumeric() {
        return isOrdered() && this != TIME && this != DURATION;
    }

    /** What its values are to rules. */
    public Type rule() {
        return switch (this) {
            case INTEGER, MONEY, PERCENT, WORKING_DAYS, DAY_OF_MONTH -> Type.NUMBER;
            case TIME, DURATION -> Type.LENGTH;
            case TEXT, WEEKDAY, CHOICE -> Type.TEXT;
        };
    }

    /** The name in files and over REST, such as {@code working-days}. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static boolean isDecimal(JsonNode value, int decimals) {
        return value.isNumber()
                && value.decimalValue().abs().compareTo(LARGEST) <= 0
                && value.decimalValue().stripTrailingZeros().scale() <= decimals;
    }
}
