package org.guizhang.api.openapi;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Values without parts, in their one written form. */
final class ScalarSchemas {
    private record Kind(String type, @Nullable String format) {}

    private static final Map<Class<?>, Kind> KINDS = Map.ofEntries(
            Map.entry(String.class, new Kind("string", null)),
            Map.entry(UUID.class, new Kind("string", "uuid")),
            Map.entry(Instant.class, new Kind("string", "date-time")),
            Map.entry(LocalDate.class, new Kind("string", "date")),
            // RFC 3339 knows times of day with an offset only; these have none.
            Map.entry(LocalTime.class, new Kind("string", null)),
            Map.entry(Duration.class, new Kind("string", "duration")),
            Map.entry(boolean.class, new Kind("boolean", null)),
            Map.entry(Boolean.class, new Kind("boolean", null)),
            Map.entry(int.class, new Kind("integer", "int32")),
            Map.entry(Integer.class, new Kind("integer", "int32")),
            Map.entry(long.class, new Kind("integer", "int64")),
            Map.entry(Long.class, new Kind("integer", "int64")),
            Map.entry(BigDecimal.class, new Kind("number", null)));

    private ScalarSchemas() {}

    static @Nullable ObjectNode of(Class<?> type) {
        var kind = KINDS.get(type);
        if (kind == null) {
            return null;
        }
        var schema = JsonNodeFactory.instance.objectNode().put("type", kind.type());
        return kind.format() == null ? schema : schema.put("format", kind.format());
    }
}
