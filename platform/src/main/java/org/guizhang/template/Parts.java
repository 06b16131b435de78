package org.guizhang.template;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import org.guizhang.shared.Json;
import org.jspecify.annotations.Nullable;

/** What the records of the model share when they are read from a checked document. */
final class Parts {
    /** The schema has refused unknown members already; the model reads only what something asks for today. */
    static final JsonMapper MAPPER = Json.MAPPER
            .rebuild()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private Parts() {}

    /** An absent list is an empty one. */
    static <T> List<T> listed(@Nullable List<T> given) {
        return given == null ? List.of() : List.copyOf(given);
    }
}
