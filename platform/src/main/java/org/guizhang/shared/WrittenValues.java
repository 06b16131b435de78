package org.guizhang.shared;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Moments, days, times, lengths and ids in JSON are texts in their one standard form (ISO 8601, RFC 9562), never numbers,
 * lists or {@code ""}: a client that sends 0 for "none" is told so.
 */
final class WrittenValues extends SimpleModule {
    private static final long serialVersionUID = 1L;

    WrittenValues() {
        super("written-values");
        written(Instant.class, text -> OffsetDateTime.parse(text).toInstant());
        written(LocalDate.class, LocalDate::parse);
        written(LocalTime.class, LocalTime::parse);
        written(Duration.class, Duration::parse);
        written(UUID.class, WrittenValues::id);
        addDeserializer(BigDecimal.class, new WrittenNumbers());
    }

    private static UUID id(String text) {
        if (!Ids.isId(text)) {
            throw new DateTimeException("no UUID");
        }
        return UUID.fromString(text);
    }

    private <T> void written(Class<T> type, Function<String, T> parser) {
        addDeserializer(type, new Written<>(type, parser));
    }

    private static final class Written<T> extends StdDeserializer<T> {
        private static final long serialVersionUID = 1L;
        private final transient Function<String, T> parser;

        Written(Class<T> type, Function<String, T> parser) {
            super(type);
            this.parser = parser;
        }

        @Override
        public @Nullable T deserialize(JsonParser json, DeserializationContext context) throws IOException {
            if (!json.hasToken(JsonToken.VALUE_STRING)) {
                return type().cast(context.handleUnexpectedToken(type(), json));
            }
            try {
                return parser.apply(json.getText());
            } catch (DateTimeException malformed) {
                return type().cast(context.handleWeirdStringValue(type(), json.getText(), "not in its standard form"));
            }
        }

        @SuppressWarnings("unchecked")
        private Class<T> type() {
            return (Class<T>) handledType();
        }
    }
}
