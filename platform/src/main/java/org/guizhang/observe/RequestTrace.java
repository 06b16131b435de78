package org.guizhang.observe;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a request, or a run of a job, is known by in logs, kept with its thread: the ids of W3C Trace Context, the route,
 * for which business and person it is, and what it has cost the database. Whoever begins one ends it.
 */
public final class RequestTrace {
    private static final ThreadLocal<@Nullable RequestTrace> RUNNING = new ThreadLocal<>();
    private static final Pattern PARENT =
            Pattern.compile("(?!ff)[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-([0-9a-f]{2})(-.*)?");

    private static final SecureRandom CHANCE = new SecureRandom();

    private final String id;
    private final String span = random();
    private final String flags;
    private @Nullable String route;
    private @Nullable UUID tenant;
    private @Nullable UUID person;
    private int statements;
    private long statementNanos;

    private RequestTrace(String id, String flags) {
        this.id = id;
        this.flags = flags;
    }

    /**
     * Begins one in this thread.
     *
     * @param parent the header {@code traceparent} as it was sent; one that is missing or none begins a trace of its own
     */
    public static RequestTrace begin(@Nullable String parent) {
        var sent = PARENT.matcher(parent == null ? "" : parent.strip());
        var begun = sent.matches()
                ? new RequestTrace(sent.group(1), sent.group(2))
                : new RequestTrace(random() + random(), "00");
        RUNNING.set(begun);
        return begun;
    }

    /** That of this thread, if it is at a request or a job. */
    public static Optional<RequestTrace> running() {
        return Optional.ofNullable(RUNNING.get());
    }

    /** This thread is at it no longer. */
    public void end() {
        RUNNING.remove();
    }

    private static String random() {
        // An id of zeros is none.
        return HexFormat.of().toHexDigits(CHANCE.nextLong() | 1);
    }

    /** 32 hexadecimal digits; the same in everything that one request of a client has led to. */
    public String id() {
        return id;
    }

    /** The header {@code traceparent} that names this request. */
    public String header() {
        return "00-" + id + "-" + span + "-" + flags;
    }

    /** Says which resource answers, by its template and never by its address. */
    public void route(String template) {
        route = template;
    }

    public Optional<String> route() {
        return Optional.ofNullable(route);
    }

    /** Says for whom it is. */
    public void actor(UUID tenantId, @Nullable UUID personId) {
        tenant = tenantId;
        person = personId;
    }

    public Optional<UUID> tenant() {
        return Optional.ofNullable(tenant);
    }

    public Optional<UUID> person() {
        return Optional.ofNullable(person);
    }

    void statement(long nanos) {
        statements++;
        statementNanos += nanos;
    }

    /** How many statements it has sent so far. */
    public int statements() {
        return statements;
    }

    /** How long the database has taken for them, in nanoseconds. */
    public long statementNanos() {
        return statementNanos;
    }
}
