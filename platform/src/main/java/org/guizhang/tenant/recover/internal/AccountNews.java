package org.guizhang.tenant.recover.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.guizhang.shared.AuditedAction;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.Database;
import org.guizhang.tenant.Role;
import org.guizhang.tenant.SystemActor;
import org.guizhang.tenant.TenantAction;
import org.guizhang.tenant.accounts.PersonRows;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Carries what has happened to an account into each business it belongs to: the list of people and the trail there. It is
 * written down in the transaction in which it happens, and entered business by business, each in its own: a transaction
 * belongs to one tenant. That is done at once, and by a job where the server went away in between.
 */
@ApplicationScoped
public class AccountNews {
    @Inject
    Database database;

    @Inject
    PersonRows people;

    @Inject
    CurrentCaller caller;

    @Inject
    Event<AuditedAction> trail;

    @Inject
    Clock clock;

    private record Row(
            UUID person,
            TenantAction action,
            @Nullable String login,
            @Nullable String name,
            @Nullable String how) {}

    private record There(UUID account, String name, String login, Role role) {}

    /**
     * Writes down what has happened, in the running transaction; answers the businesses to be told.
     *
     * @param login the new one, null for the same
     * @param name the new one, null for the same
     * @param how said in the trail, null for nothing
     */
    List<UUID> announce(
            Handle sql,
            UUID account,
            TenantAction action,
            @Nullable String login,
            @Nullable String name,
            @Nullable String how) {
        return sql.createQuery("select announce(:account, :code, :login, :name, :how, :now) as tenant")
                .bind("account", account)
                .bind("code", action.code())
                .bind("login", login)
                .bind("name", name)
                .bind("how", how)
                .bind("now", clock.instant())
                .mapTo(UUID.class)
                .list();
    }

    @ActivateRequestContext
    @Transactional
    public List<UUID> tenants() {
        return database.outsideTenants()
                .createQuery("select * from tenants_with_account_news()")
                .map(row -> row.getColumn(1, UUID.class))
                .list();
    }

    /** Enters the news of one business, in one transaction: either all of it or nothing. */
    @ActivateRequestContext
    @Transactional(TxType.REQUIRES_NEW)
    public void enter(UUID tenant) {
        caller.set(SystemActor.of(tenant));
        var sql = database.sql();
        sql.createQuery("with taken as (delete from account_news where tenant_id = :tenant returning *)"
                        + " select * from taken order by at, id")
                .map(row -> new Row(
                        row.getColumn("person_id", UUID.class),
                        TenantAction.ofCode(row.getColumn("action", String.class)),
                        row.getColumn("login", String.class),
                        row.getColumn("name", String.class),
                        row.getColumn("how", String.class)))
                .list()
                .forEach(row -> enter(sql, tenant, row));
    }

    private void enter(Handle sql, UUID tenant, Row row) {
        // Whoever writes a row that names the person may hold what this waits for, the head of the trail: no key is
        // locked.
        var there = sql.createQuery(
                        "select account_id, name, login, role from person where tenant_id = :tenant and id = :id"
                                + " for no key update")
                .bind("id", row.person())
                .map(person -> new There(
                        person.getColumn("account_id", UUID.class),
                        person.getColumn("name", String.class),
                        person.getColumn("login", String.class),
                        person.getColumn("role", Role.class)))
                .findFirst()
                .orElseThrow();
        if (row.login() != null || row.name() != null) {
            people.rename(row.person(), row.login(), row.name());
        }
        var name = row.name() == null ? there.name() : row.name();
        caller.set(SystemActor.inTheNameOf(tenant, row.person(), name));
        var before = facts(row, there.login(), there.name());
        var after = facts(row, row.login(), row.name());
        if (row.how() != null) {
            after.put("how", row.how());
        }
        trail.fire(new AuditedAction(row.action(), "person", row.person().toString(), orNull(before), orNull(after)));
    }

    /** What has changed, as it was or is. */
    private static Map<String, Object> facts(Row row, @Nullable String login, @Nullable String name) {
        var facts = new TreeMap<String, Object>();
        if (row.login() != null && login != null) {
            facts.put("login", login);
        }
        if (row.name() != null && name != null) {
            facts.put("name", name);
        }
        return facts;
    }

    private static @Nullable Map<String, Object> orNull(Map<String, Object> facts) {
        return facts.isEmpty() ? null : facts;
    }
}
