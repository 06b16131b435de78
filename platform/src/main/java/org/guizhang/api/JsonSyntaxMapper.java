package org.guizhang.api;

import com.fasterxml.jackson.core.JsonParseException;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/**
 * Text that is no JSON. Stands before the mapper that Jersey's Jackson module brings for just this type, whose answers are
 * plain text.
 */
@Provider
@Priority(1)
public class JsonSyntaxMapper implements ExceptionMapper<JsonParseException> {
    @Inject
    Problems problems;

    @Override
    public Response toResponse(JsonParseException failure) {
        return problems.answer(failure);
    }
}
