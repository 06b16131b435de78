package org.guizhang.tenant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.guizhang.shared.AuditedAction;
import org.guizhang.shared.Forbidden;
import org.guizhang.shared.Message;
import org.guizhang.shared.PublicAddress;
import org.guizhang.tenant.AccessToken.Kind;
import org.guizhang.tenant.internal.Callers;

/**
 * The secret address by which calendar programs read what a person has to do in a business: one for each person, ended with
 * their access, with a new password, and when nobody has read it for a year. It lets nobody in.
 */
@ApplicationScoped
@Transactional
public class CalendarAddresses {
    private static final Duration IDLE = Duration.ofDays(366);

    private static final String MINE =
            " access_token where tenant_id = :tenant and account_id = :accountId and kind = 'calendar'";

    @Inject
    Database database;

    @Inject
    CurrentCaller caller;

    @Inject
    Tokens tokens;

    @Inject
    PublicAddress here;

    @Inject
    Clock clock;

    @Inject
    Event<AuditedAction> trail;

    /**
     * Makes the caller's address; one from before ends. Throws {@link Forbidden} for a program or a device: what is lost makes
     * itself no way in that lasts.
     */
    @Requires(Permission.READ_HANDBOOK)
    public CalendarAddress.Made make() {
        if (caller.isProgram()) {
            throw new Forbidden(Message.of("problem.token-by-token"));
        }
        var issued = tokens.issue("", Kind.CALENDAR, IDLE);
        var token = issued.token();
        // The person's row is held since: whoever makes one at the same time has theirs ended, or ends this one.
        database.sql()
                .createUpdate("delete from" + MINE + " and id <> :id")
                .bind("accountId", caller.person().accountId())
                .bind("id", token.id())
                .execute();
        trail.fire(new AuditedAction(
                TenantAction.CALENDAR_FEED_MADE, "calendar-feed", token.id().toString(), null, null));
        return new CalendarAddress.Made(
                here.inMails() + "/api/v1/calendar-feeds/" + issued.secret() + ".ics",
                token.createdAt(),
                token.expiresAt());
    }

    /** The caller's, without what is secret. */
    @Requires(Permission.READ_HANDBOOK)
    public CalendarAddress mine() {
        return database.sql()
                .createQuery("select true as made, created_at, used_at, expires_at from" + MINE
                        + " and expires_at > :now order by id desc limit 1")
                .bind("accountId", caller.person().accountId())
                .bind("now", clock.instant())
                .mapTo(CalendarAddress.class)
                .findFirst()
                .orElse(CalendarAddress.NONE);
    }

    /** Ends the caller's; where there is none nothing happens. */
    @Requires(Permission.READ_HANDBOOK)
    public void revoke() {
        database.sql()
                .createQuery("delete from" + MINE + " returning id")
                .bind("accountId", caller.person().accountId())
                .mapTo(UUID.class)
                .list()
                .forEach(id -> trail.fire(new AuditedAction(
                        TenantAction.CALENDAR_FEED_REVOKED, "calendar-feed", id.toString(), null, null)));
    }

    /** Whose calendar the secret with a hash reads; empty for an unknown or ended one. */
    Optional<Caller> find(String hash) {
        return database.outsideTenants()
                .createQuery("select * from caller_with_calendar(:hash, :now)")
                .bind("hash", hash)
                .bind("now", clock.instant())
                .map(Callers::caller)
                .findFirst();
    }
}
