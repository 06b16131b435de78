package org.guizhang.tenant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.guizhang.shared.AuditedAction;
import org.guizhang.shared.Forbidden;
import org.guizhang.shared.Ids;
import org.guizhang.shared.Message;
import org.guizhang.shared.NotFound;
import org.guizhang.shared.Page;
import org.jspecify.annotations.Nullable;

/** The programs and devices that can act in the business as one of its people, for those who answer for it. */
@ApplicationScoped
@Transactional
public class PeopleTokens {
    private static final String LIVE = "select k.*, p.id as person, p.name as holder, p.role from access_token k"
            + " join person p on p.tenant_id = k.tenant_id and p.account_id = k.account_id"
            + " where k.tenant_id = :tenant and k.kind <> 'session' and k.revoked_at is null and k.expires_at > :now";

    @Inject
    Database database;

    @Inject
    CurrentCaller caller;

    @Inject
    People people;

    @Inject
    Devices devices;

    @Inject
    Clock clock;

    @Inject
    Event<AuditedAction> trail;

    /** The live ones, newest first. */
    @Requires(Permission.MANAGE_PEOPLE)
    public Page<PeopleToken> list(@Nullable String after, int size) {
        var cursor = after == null ? null : Ids.cursor(after);
        var rows = database.sql()
                .createQuery(LIVE + " and (:cursor::uuid is null or k.id < :cursor) order by k.id desc limit :limit")
                .bind("now", clock.instant())
                .bind("cursor", cursor)
                .bind("limit", size + 1)
                .mapTo(PeopleToken.class)
                .list();
        return Page.of(rows, size, token -> token.id().toString());
    }

    /** Ends one of them, here alone; throws {@link Forbidden} for an owner's unless the caller is one. */
    @Requires(Permission.MANAGE_PEOPLE)
    public PeopleToken revoke(UUID id) {
        var tenant = caller.get().tenantId();
        var token = database.sql()
                .createQuery(LIVE + " and k.id = :id")
                .bind("now", clock.instant())
                .bind("id", id)
                .mapTo(PeopleToken.class)
                .findFirst()
                .orElseThrow(() -> new NotFound(Message.of("problem.not-found")));
        people.guardOwner(token.role());
        var device = token.kind() == AccessToken.Kind.DEVICE;
        if (device) {
            devices.end(id);
        } else {
            database.sql()
                    .createUpdate("delete from access_token where tenant_id = :tenant and id = :id")
                    .bind("id", id)
                    .execute();
        }
        var action = device ? TenantAction.DEVICE_REVOKED : TenantAction.TOKEN_REVOKED;
        var before = Map.of("name", token.name(), "holder", token.holder());
        trail.fire(new AuditedAction(action, device ? "device" : "token", id.toString(), before, null));
        return token;
    }
}
