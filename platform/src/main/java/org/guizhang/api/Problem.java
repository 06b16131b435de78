package org.guizhang.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import org.guizhang.shared.Conflict;
import org.guizhang.shared.Message;
import org.guizhang.shared.Violation;
import org.jspecify.annotations.Nullable;

/**
 * A problem detail (RFC 9457).
 *
 * @param type stable URI reference of the kind of problem
 * @param errors the first 100 at most; {@code detail} says how many there are
 * @param reference with which the operator finds a fault of ours in the log
 * @param choices what may have been meant, where one has to be named
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        List<Field> errors,
        @Nullable String reference,
        List<Conflict.Choice> choices) {
    /** Wrong fields in one answer. */
    static final int MAX_ERRORS = 100;

    public static final String MEDIA_TYPE = "application/problem+json";

    /** One wrong field: where (RFC 6901), which rule, and how to mend it. */
    public record Field(String field, String rule, String remedy) {}

    /** Puts a problem into the words of {@code locale}. */
    public static Problem of(int status, String kind, Message what, List<Violation> violations, Locale locale) {
        var errors = violations.stream()
                .limit(MAX_ERRORS)
                .map(v -> new Field(v.field(), v.rule(), v.remedy().in(locale)))
                .toList();
        var title = Message.of("problem.title." + kind).in(locale);
        return new Problem("/problems/" + kind, title, status, what.in(locale), errors, null, List.of());
    }

    /** The same problem with the reference of a log entry. */
    public Problem withReference(String found) {
        return new Problem(type, title, status, detail, errors, found, choices);
    }

    /** The same problem with what may have been meant. */
    public Problem withChoices(List<Conflict.Choice> meant) {
        return new Problem(type, title, status, detail, errors, reference, meant);
    }

    public Response.ResponseBuilder response() {
        return Response.status(status).type(MediaType.valueOf(MEDIA_TYPE)).entity(this);
    }
}
