package org.guizhang.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Every failure under {@code /api/v1} goes through here; no stack trace and no page of the server gets out. */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {
    @Inject
    ProblemFactory problems;

    @Override
    public Response toResponse(Throwable failure) {
        return problems.answer(failure);
    }
}
