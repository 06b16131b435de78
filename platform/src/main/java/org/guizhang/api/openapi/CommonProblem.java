package org.guizhang.api.openapi;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.function.Predicate;
import org.guizhang.api.Problem;

/**
 * A problem that every operation of a kind can answer, whatever it is about.
 *
 * @param status such as {@code 404}, or {@code 5XX} for all of them
 */
record CommonProblem(String status, String name, String description, Predicate<Endpoint> comesWith) {
    private static final String PREFIX = "#/components/responses/";
    private static final String UNAUTHENTICATED = "401";
    private static final String CONFLICT = "409";
    private static final String TOO_MANY = "429";
    private static final String FAULT = "5XX";

    static final List<CommonProblem> ALL = List.of(
            new CommonProblem(
                    "400",
                    "Rejected",
                    "Something sent is wrong: errors names each field (the first 100), the rule it breaks"
                            + " and how to mend it. Nothing was stored.",
                    any -> true),
            new CommonProblem(
                    UNAUTHENTICATED, "Unauthenticated", "No token, or one that has ended.", Endpoint::needsCredential),
            new CommonProblem("403", "Forbidden", "The caller's role may not do this.", Endpoint::needsCredential),
            new CommonProblem(
                    "404",
                    "NotFound",
                    "There is no such thing, or it is another tenant's.",
                    CommonProblem::namesAThing),
            new CommonProblem("406", "NotAcceptable", "Accept asks for a media type this does not have.", any -> true),
            new CommonProblem(
                    CONFLICT,
                    "Conflict",
                    "It does not fit the present state, or somebody did the same at the same moment.",
                    endpoint -> !endpoint.reads()),
            new CommonProblem(
                    "412",
                    "StaleVersion",
                    "Somebody has changed it since: If-Match names an earlier state.",
                    endpoint -> endpoint.named().stream().anyMatch(NamedParameter::isIfMatch)),
            new CommonProblem("413", "TooLarge", "The body is larger than is taken.", CommonProblem::takesABody),
            new CommonProblem("415", "MediaType", "The body is of another media type.", CommonProblem::takesABody),
            new CommonProblem(
                    "422", "KeyReused", "The Idempotency-Key stands for another request.", Endpoint::takesKey),
            new CommonProblem(
                    "428",
                    "VersionMissing",
                    "If-Match is missing.",
                    endpoint -> endpoint.named().stream().anyMatch(NamedParameter::isConditional)),
            new CommonProblem(
                    TOO_MANY,
                    "TooMany",
                    "Too many requests with an Idempotency-Key are at work, or too much is kept for the caller."
                            + " Nothing was done; Retry-After says when to send it again.",
                    Endpoint::mayHaveKey),
            new CommonProblem(
                    FAULT,
                    "Fault",
                    "A fault of ours; reference finds it in the log. 503 is none: what is behind the service is away for a"
                            + " moment, or it is about to stop.",
                    any -> true));

    static List<CommonProblem> of(Endpoint endpoint) {
        return ALL.stream()
                .filter(problem -> problem.comesWith().test(endpoint))
                .toList();
    }

    private static boolean takesABody(Endpoint endpoint) {
        return endpoint.body().isPresent();
    }

    /** In its path, or by an id in its query. */
    private static boolean namesAThing(Endpoint endpoint) {
        return endpoint.named().stream()
                .anyMatch(parameter ->
                        parameter.isAnnotationPresent(PathParam.class) || NamedParameter.isIdOfQuery(parameter));
    }

    String reference() {
        return PREFIX + name;
    }

    static ObjectNode components() {
        var components = JsonNodeFactory.instance.objectNode();
        ALL.forEach(problem -> components.set(problem.name(), described(problem.status(), problem.description())));
        return components;
    }

    /** A problem of that status, in other words than the usual ones. */
    static ObjectNode described(String status, String description) {
        var response = JsonNodeFactory.instance.objectNode().put("description", description);
        if (status.equals(UNAUTHENTICATED)) {
            Headers.put(HttpHeaders.WWW_AUTHENTICATE, response);
        }
        if (status.equals(CONFLICT)) {
            Headers.putOptional(
                    HttpHeaders.RETRY_AFTER,
                    "Seconds after which to try again; where the same Idempotency-Key is at work at this moment.",
                    response);
        }
        if (status.equals(FAULT)) {
            Headers.putOptional(HttpHeaders.RETRY_AFTER, "Seconds after which to try again; with 503.", response);
        }
        if (status.equals(TOO_MANY)) {
            Headers.put(HttpHeaders.RETRY_AFTER, response);
        }
        var content = response.putObject("content").putObject(Problem.MEDIA_TYPE);
        content.putObject("schema").put("$ref", Schemas.PREFIX + "Problem");
        return response;
    }
}
