package org.guizhang.api.idempotency;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.guizhang.api.JsonMapperProvider;
import org.guizhang.api.Problem;
import org.guizhang.shared.Languages;

/** Writes an answer that comes from no resource, or was held back. */
record AnswerWriter(HttpServletResponse response, Locale locale) {
    /** A problem, with the headers that the filters of resources would give it. */
    void write(Response problem) throws IOException {
        problem.getStringHeaders().forEach((name, values) -> set(name, values));
        response.setStatus(problem.getStatus());
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, Languages.tag(locale));
        response.setHeader(HttpHeaders.VARY, "Accept-Language, Authorization, Accept-Encoding");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        body(JsonMapperProvider.write(problem.getEntity(), Problem.class));
    }

    void write(KeptAnswer answer, Map<String, List<String>> more) throws IOException {
        answer.headers().forEach(this::set);
        more.forEach(this::set);
        response.setStatus(answer.status());
        body(answer.body());
    }

    private void set(String name, List<String> values) {
        response.setHeader(name, values.get(0));
        values.stream().skip(1).forEach(value -> response.addHeader(name, value));
    }

    private void body(byte[] bytes) throws IOException {
        if (bytes.length > 0) {
            response.setContentLength(bytes.length);
            response.getOutputStream().write(bytes);
        }
    }
}
