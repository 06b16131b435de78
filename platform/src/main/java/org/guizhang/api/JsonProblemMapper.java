package org.guizhang.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Stands before the mappers that Jersey's Jackson module brings, whose answers are plain text. */
@Provider
@Priority(1)
public class JsonProblemMapper implements ExceptionMapper<JsonProcessingException> {
    @Inject
    Problems problems;

    @Override
    public Response toResponse(JsonProcessingException failure) {
        return problems.answer(failure);
    }
}
