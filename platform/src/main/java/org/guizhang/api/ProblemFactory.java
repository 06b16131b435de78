package org.guizhang.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import org.guizhang.shared.Conflict;
import org.guizhang.shared.DomainException;
import org.guizhang.shared.Forbidden;
import org.guizhang.shared.Ids;
import org.guizhang.shared.Message;
import org.guizhang.shared.NotFound;
import org.guizhang.shared.Rejected;
import org.guizhang.shared.TooMany;
import org.guizhang.shared.Unauthenticated;
import org.guizhang.shared.Violation;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.DatabaseFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one place where a failure becomes a status and a problem detail. */
@ApplicationScoped
public class ProblemFactory {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemFactory.class);

    @Inject
    CurrentCaller caller;

    @Inject
    Ids ids;

    public Response answer(Throwable failure) {
        // What a converter refuses comes inside an exception of JAX-RS that would answer otherwise.
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof DomainException domain) {
                return domain(domain);
            }
        }
        if (DatabaseFailure.isAtRest(failure)) {
            return plain(403, "business-at-rest", Message.of("problem.business-at-rest"));
        }
        if (DatabaseFailure.isRace(failure)) {
            return plain(409, "conflict", Message.of("problem.race"));
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof TooLarge large) {
                return plain(413, "too-large", Message.of("problem.too-large", large.max()));
            }
            if (cause instanceof WebApplicationException web) {
                return web(web);
            }
        }
        if (DatabaseFailure.isAway(failure)) {
            LOG.warn("The database is away", failure);
            return problem(503, "unavailable", Message.of("problem.unavailable"), List.of())
                    .response()
                    .header(HttpHeaders.RETRY_AFTER, Unavailable.RETRY_SECONDS)
                    .build();
        }
        var reference = ids.next().toString();
        LOG.error("Fault {}", reference, failure);
        return problem(500, "fault", Message.of("problem.fault", reference), List.of())
                .withReference(reference)
                .response()
                .build();
    }

    private Response domain(DomainException domain) {
        if (domain instanceof TooMany many) {
            return problem(429, "too-many", many.what(), List.of())
                    .response()
                    .header(HttpHeaders.RETRY_AFTER, many.retryAfter().toSeconds())
                    .build();
        }
        if (domain instanceof Unauthenticated unknown) {
            return problem(401, "unauthenticated", unknown.what(), List.of())
                    .response()
                    .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"guizhang\"")
                    .build();
        }
        if (domain instanceof Conflict conflict) {
            return switch (conflict.kind()) {
                case STATE ->
                    problem(409, "conflict", conflict.what(), conflict.violations())
                            .withChoices(conflict.choices())
                            .response()
                            .build();
                case STALE_VERSION -> plain(412, "stale-version", conflict.what());
                case KEY_REUSED -> plain(422, "key-reused", conflict.what());
                case KEY_BUSY ->
                    problem(409, "conflict", conflict.what(), List.of())
                            .response()
                            .header(HttpHeaders.RETRY_AFTER, 1)
                            .build();
                case VERSION_MISSING -> plain(428, "version-missing", conflict.what());
            };
        }
        if (domain instanceof NotFound missing) {
            return plain(404, "not-found", missing.what());
        }
        if (domain instanceof Forbidden refused) {
            return plain(
                    403,
                    refused.kind() == Forbidden.Kind.DEVICE_REVOKED ? "device-revoked" : "forbidden",
                    refused.what());
        }
        var rejected = (Rejected) domain;
        return problem(400, "rejected", rejected.what(), rejected.violations())
                .response()
                .build();
    }

    private Response web(WebApplicationException web) {
        int status = web.getResponse().getStatus();
        if (status < 400) {
            return web.getResponse();
        }
        var kind = switch (status) {
            case 404 -> "not-found";
            case 405 -> "method";
            case 406 -> "not-acceptable";
            case 415 -> "media-type";
            default -> status < 500 ? "request" : "fault";
        };
        var built = problem(
                        status, kind, Message.of("problem." + (kind.equals("fault") ? "unavailable" : kind)), List.of())
                .response();
        var allow = web.getResponse().getHeaderString(HttpHeaders.ALLOW);
        return (allow == null ? built : built.header(HttpHeaders.ALLOW, allow)).build();
    }

    private Response plain(int status, String kind, Message what) {
        return problem(status, kind, what, List.of()).response().build();
    }

    private Problem problem(int status, String kind, Message what, List<Violation> violations) {
        return Problem.of(status, kind, what, violations, locale());
    }

    private Locale locale() {
        return caller.locale();
    }
}
