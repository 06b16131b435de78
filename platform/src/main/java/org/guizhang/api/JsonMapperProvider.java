package org.guizhang.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Provider;
import java.io.UncheckedIOException;
import java.lang.reflect.Type;
import org.guizhang.shared.Json;

/** Hands the strict mapper to JAX-RS, stricter still: in bodies an empty text is no date, number, choice or id. */
@Provider
public class JsonMapperProvider implements ContextResolver<ObjectMapper> {
    private static final ObjectMapper MAPPER = Json.MAPPER
            .rebuild()
            .addModule(new DateModule())
            .withCoercionConfigDefaults(
                    coercion -> coercion.setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail))
            .build();

    /** A body as the resources write theirs, in UTF-8. */
    public static byte[] write(Object content, Type type) {
        try {
            return MAPPER.writerFor(MAPPER.constructType(type)).writeValueAsBytes(content);
        } catch (JsonProcessingException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public ObjectMapper getContext(Class<?> type) {
        return MAPPER;
    }
}
