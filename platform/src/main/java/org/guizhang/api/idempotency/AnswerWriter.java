package org.guizhang.api.idempotency;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.Locale;
import org.guizhang.api.JsonMapperProvider;
import org.guizhang.api.Problem;
import org.guizhang.shared.Languages;

/** Writes a problem that comes from no resource, with the headers that the filters of resources would give it. */
record AnswerWriter(HttpServletResponse response, Locale locale) {
    void write(Response problem) throws IOException {
        var held = new BufferedResponse(response);
        problem.getStringHeaders().forEach((name, values) -> values.forEach(value -> held.addHeader(name, value)));
        held.setStatus(problem.getStatus());
        held.setHeader(HttpHeaders.CONTENT_LANGUAGE, Languages.tag(locale));
        held.setHeader(HttpHeaders.VARY, "Accept-Language, Authorization, Accept-Encoding");
        held.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        held.getOutputStream().write(JsonMapperProvider.write(problem.getEntity(), Problem.class));
        held.give();
    }
}
