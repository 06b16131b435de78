package org.guizhang.whole;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.guizhang.shared.AuditedAction;
import org.guizhang.shared.Message;
import org.guizhang.shared.NotFound;
import org.guizhang.shared.Violations;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.Database;
import org.guizhang.tenant.SystemActor;
import org.guizhang.tenant.Unguarded;
import org.guizhang.whole.internal.StandingRows;
import org.jspecify.annotations.Nullable;

/** What whoever runs the installation sees of businesses and does to them, without a word about people. */
@ApplicationScoped
@Transactional
public class OperatedBusinesses {
    private static final String OPERATOR = "the operator's credential was checked";
    private static final int MOST = 1_000_000;

    @Inject
    Database database;

    @Inject
    StandingRows rows;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    @Inject
    Event<AuditedAction> trail;

    /**
     * A business, as the operator sees it.
     *
     * @param people who have access
     * @param trail how many entries its trail has
     */
    public record Operated(
            UUID id,
            Instant openedAt,
            long people,
            long pictureBytes,
            long trail,
            @Nullable Instant suspendedAt,
            @Nullable Instant closingAt,
            @Nullable Instant eraseAt) {}

    /**
     * What a business may take.
     *
     * @param people null: as the settings say; so are the others
     */
    public record Limits(
            @Nullable Integer people,
            @Nullable Integer storageMib,
            @Nullable Integer requestsPerMinute) {}

    /** All of them. */
    @Unguarded(OPERATOR)
    public List<Operated> list() {
        return database.outsideTenants()
                .createQuery("select id, opened_at, people, picture_bytes, trail, suspended_at, closing_at, erase_at"
                        + " from list_businesses() order by people desc, id")
                .mapTo(Operated.class)
                .list();
    }

    /** Its people read and change nothing from now on, or change again; throws {@link NotFound} for none. */
    @Unguarded(OPERATOR)
    public BusinessStanding suspend(UUID business, boolean suspended) {
        turnTo(business);
        var before = rows.lock();
        if ((before.suspendedAt() != null) == suspended) {
            return before;
        }
        rows.suspend(suspended ? clock.instant() : null);
        var after = rows.read();
        trail.fire(new AuditedAction(
                suspended ? WholeAction.SUSPENDED : WholeAction.RESUMED, "tenant", business.toString(), before, after));
        return after;
    }

    /** What it may take from now on. Throws {@link org.guizhang.shared.Rejected} for what is no number above zero. */
    @Unguarded(OPERATOR)
    public Limits limit(UUID business, Limits wanted) {
        turnTo(business);
        var violations = new Violations();
        check(violations, "/people", wanted.people());
        check(violations, "/storageMib", wanted.storageMib());
        check(violations, "/requestsPerMinute", wanted.requestsPerMinute());
        violations.check();
        database.sql()
                .createUpdate("insert into business_limit (tenant_id, people, storage_mib, requests_per_minute)"
                        + " values (:tenant, :people, :storageMib, :requestsPerMinute) on conflict (tenant_id) do update set"
                        + " people = excluded.people, storage_mib = excluded.storage_mib,"
                        + " requests_per_minute = excluded.requests_per_minute")
                .bind("people", wanted.people())
                .bind("storageMib", wanted.storageMib())
                .bind("requestsPerMinute", wanted.requestsPerMinute())
                .execute();
        trail.fire(new AuditedAction(WholeAction.LIMITS_SET, "tenant", business.toString(), null, wanted));
        return wanted;
    }

    private static void check(Violations violations, String field, @Nullable Integer value) {
        if (value != null && (value < 1 || value > MOST)) {
            violations.add(field, "range", 1, MOST);
        }
    }

    private void turnTo(UUID business) {
        caller.set(SystemActor.of(business));
        if (database.sql()
                .createQuery("select 1 from tenant where id = :tenant")
                .mapTo(Integer.class)
                .findFirst()
                .isEmpty()) {
            throw new NotFound(Message.of("problem.not-found"));
        }
    }
}
