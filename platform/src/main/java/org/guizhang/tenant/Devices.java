package org.guizhang.tenant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guizhang.shared.AuditedAction;
import org.guizhang.shared.Forbidden;
import org.guizhang.shared.Message;
import org.guizhang.shared.NotFound;
import org.guizhang.shared.Violations;
import org.guizhang.tenant.AccessToken.Issued;
import org.guizhang.tenant.AccessToken.Kind;
import org.jspecify.annotations.Nullable;

/** The devices that a person works with in a business; one that is ended stays known for a while, to be told so. */
@ApplicationScoped
@Transactional
public class Devices {
    /** A device ends so long after its last use. */
    static final Duration IDLE = Duration.ofDays(30);

    private static final String LIVE =
            " where tenant_id = :tenant and account_id = :accountId and kind = 'device' and revoked_at is null";

    @Inject
    Database database;

    @Inject
    CurrentCaller caller;

    @Inject
    Tokens tokens;

    @Inject
    Clock clock;

    @Inject
    Event<AuditedAction> trail;

    /**
     * Makes the device that has just signed in one of the caller's; throws {@link Forbidden} for a program or another device,
     * so that one that was lost makes itself no second one.
     *
     * @param name as its person knows it, at most {@value AccessToken#MAX_NAME} characters
     */
    @Requires(Permission.READ_HANDBOOK)
    public Issued register(@Nullable String name) {
        if (caller.isProgram()) {
            throw new Forbidden(Message.of("problem.token-by-token"));
        }
        var violations = new Violations();
        var checked = violations.line("/name", name, AccessToken.MAX_NAME);
        violations.check();
        forget();
        var issued = tokens.issue(checked, Kind.DEVICE, IDLE);
        trail.fire(new AuditedAction(
                TenantAction.DEVICE_REGISTERED,
                "device",
                issued.token().id().toString(),
                null,
                Map.of("name", checked)));
        return issued;
    }

    /** The caller's live devices in this tenant, newest first. */
    @Requires(Permission.READ_HANDBOOK)
    public List<Device> list() {
        return database.sql()
                .createQuery("select id, name, created_at, used_at, expires_at from access_token" + LIVE
                        + " and expires_at > :now order by id desc")
                .bind("accountId", caller.person().accountId())
                .bind("now", clock.instant())
                .mapTo(Device.class)
                .list();
    }

    /** Ends one of the caller's devices; another person's answers as not found. */
    @Requires(Permission.READ_HANDBOOK)
    public void revoke(UUID id) {
        var ended = database.sql()
                .createUpdate("update access_token set revoked_at = :now" + LIVE + " and id = :id")
                .bind("accountId", caller.person().accountId())
                .bind("now", clock.instant())
                .bind("id", id)
                .execute();
        if (ended == 0) {
            throw new NotFound(Message.of("problem.not-found"));
        }
        trail.fire(new AuditedAction(TenantAction.DEVICE_REVOKED, "device", id.toString(), null, null));
    }

    /** Ends anybody's device; {@link PeopleTokens} has asked whether it may be. */
    void end(UUID id) {
        database.sql()
                .createUpdate("update access_token set revoked_at = :now where tenant_id = :tenant and id = :id")
                .bind("now", clock.instant())
                .bind("id", id)
                .execute();
    }

    /** Rows of devices that have long known it, or have not asked for as long. */
    private void forget() {
        database.sql()
                .createUpdate("delete from access_token where tenant_id = :tenant and account_id = :accountId"
                        + " and kind = 'device' and (expires_at <= :long or revoked_at <= :long)")
                .bind("accountId", caller.person().accountId())
                .bind("long", clock.instant().minus(IDLE))
                .execute();
    }
}
