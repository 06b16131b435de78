package org.guizhang.api;

import com.fasterxml.jackson.databind.JsonMappingException;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/**
 * JSON of ours that does not fit: a fault, for {@link JsonBody} answers for what callers send. Stands before the mapper that
 * Jersey's Jackson module brings for just this type, which would blame the caller in plain text.
 */
@Provider
@Priority(1)
public class JsonContentMapper implements ExceptionMapper<JsonMappingException> {
    @Inject
    ProblemFactory problems;

    @Override
    public Response toResponse(JsonMappingException failure) {
        return problems.answer(failure);
    }
}
