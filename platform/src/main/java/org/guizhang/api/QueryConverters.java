package org.guizhang.api;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guizhang.shared.Ids;
import org.guizhang.shared.Rejected;
import org.jspecify.annotations.Nullable;

/**
 * Reads query values that are no texts, and refuses what is none of theirs with the name of the field; the server would
 * answer 404, or take every word but "true" for false.
 */
@Provider
public class QueryConverters implements ParamConverterProvider {
    private static final Map<Class<?>, Reader<?>> READERS = Map.of(
            int.class, new Reader<>("whole-number", "", QueryConverters::number),
            Integer.class, new Reader<>("whole-number", "", QueryConverters::number),
            boolean.class, new Reader<>("true-false", "", QueryConverters::yes),
            Boolean.class, new Reader<>("true-false", "", QueryConverters::yes),
            UUID.class, new Reader<>("id", "", text -> Ids.isId(text) ? UUID.fromString(text) : null));

    /**
     * @param rule the sentence for what cannot be read, {@code violation.<rule>}
     * @param choices the words there are, where there are few
     */
    private record Reader<T>(String rule, String choices, Function<String, @Nullable T> parse) {
        /** Reads the names of an enumeration. */
        static <T> Reader<T> of(Class<T> type) {
            var all = List.of(type.getEnumConstants());
            var names = all.stream().map(String::valueOf).collect(Collectors.joining(", "));
            return new Reader<>(
                    "choice",
                    names,
                    text -> all.stream()
                            .filter(one -> String.valueOf(one).equals(text))
                            .findFirst()
                            .orElse(null));
        }
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> @Nullable ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        var reader = type.isEnum() ? Reader.of(type) : (Reader<T>) READERS.get(type);
        return reader == null
                ? null
                : Stream.of(annotations)
                        .filter(QueryParam.class::isInstance)
                        .map(query -> new Converter<>(((QueryParam) query).value(), reader))
                        .findFirst()
                        .orElse(null);
    }

    private static final class Converter<T> implements ParamConverter<T> {
        private final String name;
        private final Reader<T> reader;

        Converter(String name, Reader<T> reader) {
            this.name = name;
            this.reader = reader;
        }

        @Override
        public @Nullable T fromString(@Nullable String text) {
            if (text == null) {
                return null;
            }
            var read = reader.parse().apply(text);
            if (read == null) {
                throw Rejected.field("/" + name, reader.rule(), reader.choices());
            }
            return read;
        }

        @Override
        public String toString(T value) {
            return String.valueOf(value);
        }
    }

    private static @Nullable Integer number(String text) {
        try {
            return text.matches("-?[0-9]+") ? Integer.valueOf(text) : null;
        } catch (NumberFormatException beyond) {
            return null;
        }
    }

    private static @Nullable Boolean yes(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> null;
        };
    }
}
