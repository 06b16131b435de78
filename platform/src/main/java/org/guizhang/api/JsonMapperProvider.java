package org.guizhang.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Provider;
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

    @Override
    public ObjectMapper getContext(Class<?> type) {
        return MAPPER;
    }
}
