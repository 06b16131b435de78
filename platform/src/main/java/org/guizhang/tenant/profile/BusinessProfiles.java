package org.guizhang.tenant.profile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.guizhang.shared.AuditedAction;
import org.guizhang.shared.Conflict;
import org.guizhang.shared.Message;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.Database;
import org.guizhang.tenant.Permission;
import org.guizhang.tenant.Requires;
import org.guizhang.tenant.TenantAction;
import org.guizhang.tenant.Unguarded;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Who the business of the caller is, and what it was called before. */
@ApplicationScoped
@Transactional
public class BusinessProfiles {
    private static final String READ = "select t.name, p.credit_code, p.contact, p.phone, p.email, p.address,"
            + " coalesce(p.revision, 0) as revision from tenant t left join business_profile p on p.tenant_id = t.id"
            + " where t.id = :tenant";

    @Inject
    Database database;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    @Inject
    Event<AuditedAction> trail;

    @Requires(Permission.READ_HANDBOOK)
    public BusinessProfile get() {
        return read();
    }

    /** Who stands behind the business, for people who hold an open link of it; null where it has not said. */
    @Unguarded("the secret of a link was the credential")
    public @Nullable BusinessContact contact() {
        return read().known();
    }

    /**
     * Changes who the business is, on condition of a revision. Papers of before keep the name of before.
     *
     * @throws org.guizhang.shared.Rejected with everything that is wrong
     * @throws Conflict when somebody else has changed it
     */
    @Requires(Permission.MANAGE_BUSINESS)
    public BusinessProfile change(BusinessProfile.Entry entry, int revision) {
        var sql = database.sql();
        var tenant = caller.get().tenantId();
        // One at a time: two who begin with nothing would not meet in a row otherwise. Rows that name the tenant, which
        // all work of the business adds, wait for nobody.
        sql.createQuery("select id from tenant where id = :tenant for no key update")
                .map(row -> 1)
                .list();
        var before = read();
        if (before.revision() != revision) {
            throw new Conflict(Conflict.Kind.STALE_VERSION, Message.of("problem.stale-version"));
        }
        var wanted = ProfileCheck.checked(entry, revision + 1);
        if (wanted.entry().equals(before.entry())) {
            return before;
        }
        if (!wanted.identity().equals(before.identity())) {
            rename(sql, before.identity(), wanted.name());
        }
        store(sql, wanted);
        trail.fire(new AuditedAction(
                TenantAction.BUSINESS_CHANGED, "tenant", tenant.toString(), before.entry(), wanted.entry()));
        return wanted;
    }

    /** What the business was called at a moment. */
    @Requires(Permission.READ_HANDBOOK)
    public BusinessIdentity identityAt(Instant moment) {
        return database.sql()
                .createQuery(
                        "select name, credit_code from former_identity where tenant_id = :tenant and until > :moment"
                                + " order by until limit 1")
                .bind("moment", moment)
                .mapTo(BusinessIdentity.class)
                .findFirst()
                .orElseGet(() -> read().identity());
    }

    private void rename(Handle sql, BusinessIdentity before, String name) {
        sql.createUpdate(
                        "insert into former_identity (tenant_id, until, name, credit_code) values (:tenant, :until, :name, :creditCode)")
                .bind("until", clock.instant().truncatedTo(ChronoUnit.MICROS))
                .bind("name", before.name())
                .bind("creditCode", before.creditCode())
                .execute();
        sql.createUpdate("update tenant set name = :name where id = :tenant")
                .bind("name", name)
                .execute();
    }

    private static void store(Handle sql, BusinessProfile wanted) {
        sql.createUpdate(
                        "insert into business_profile (tenant_id, credit_code, contact, phone, email, address, revision)"
                                + " values (:tenant, :creditCode, :contact, :phone, :email, :address, :revision) on conflict (tenant_id) do update set"
                                + " credit_code = excluded.credit_code, contact = excluded.contact, phone = excluded.phone,"
                                + " email = excluded.email, address = excluded.address, revision = excluded.revision")
                .bind("creditCode", wanted.creditCode())
                .bind("contact", wanted.contact())
                .bind("phone", wanted.phone())
                .bind("email", wanted.email())
                .bind("address", wanted.address())
                .bind("revision", wanted.revision())
                .execute();
    }

    private BusinessProfile read() {
        return database.sql()
                .createQuery(READ)
                .mapTo(BusinessProfile.class)
                .findFirst()
                .orElseThrow();
    }
}
