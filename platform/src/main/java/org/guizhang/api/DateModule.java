package org.guizhang.api;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.io.Serial;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;
import org.guizhang.shared.Dates;
import org.guizhang.shared.Rejected;

/**
 * Days and moments in bodies, as strict as in queries. Jackson's own readers take an empty text for null, which would
 * put rules in force at once, and a number for the seconds since 1970.
 */
final class DateModule extends SimpleModule {
    @Serial
    private static final long serialVersionUID = 1;

    DateModule() {
        super("dates");
        addDeserializer(Instant.class, new Reader<>(Instant.class, "instant", text -> Dates.readMoment("", text)));
        addDeserializer(LocalDate.class, new Reader<>(LocalDate.class, "day", text -> Dates.readDay("", text)));
    }

    private static final class Reader<T> extends StdScalarDeserializer<T> {
        @Serial
        private static final long serialVersionUID = 1;

        private final String rule;
        private final transient Function<String, T> read;

        Reader(Class<T> type, String rule, Function<String, T> read) {
            super(type);
            this.rule = rule;
            this.read = read;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                throw new WrongValue(parser, rule);
            }
            try {
                return read.apply(parser.getText());
            } catch (Rejected malformed) {
                throw new WrongValue(parser, rule);
            }
        }
    }
}
