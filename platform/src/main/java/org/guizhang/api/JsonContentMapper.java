package org.guizhang.api;

import com.fasterxml.jackson.databind.JsonMappingException;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/**
 * JSON that does not fit. Stands before the mapper that Jersey's Jackson module brings for just this type, whose answers
 * are plain text.
 */
@Provider
@Priority(1)
public class JsonContentMapper implements ExceptionMapper<JsonMappingException> {
    @Inject
    Problems problems;

    @Override
    public Response toResponse(JsonMappingException failure) {
        return problems.answer(failure);
    }
}
