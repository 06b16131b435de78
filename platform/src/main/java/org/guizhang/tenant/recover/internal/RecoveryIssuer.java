package org.guizhang.tenant.recover.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.guizhang.shared.Conflict;
import org.guizhang.shared.Ids;
import org.guizhang.shared.Message;
import org.guizhang.tenant.Accounts;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.People;
import org.guizhang.tenant.Person;
import org.guizhang.tenant.Role;
import org.guizhang.tenant.Tenants;
import org.guizhang.tenant.accounts.Passwords;
import org.guizhang.tenant.internal.Holder;
import org.guizhang.tenant.internal.LinkRows;
import org.guizhang.tenant.internal.LinkRows.Giver;
import org.guizhang.tenant.internal.LinkRows.Kind;
import org.guizhang.tenant.recover.PersonRecoveries.Given;
import org.jdbi.v3.core.Handle;

/** Makes what a business hands over to one of its people: a link, or for its employee numbers a first password. */
@ApplicationScoped
public class RecoveryIssuer {
    @Inject
    CurrentCaller caller;

    @Inject
    Tenants tenants;

    @Inject
    People people;

    @Inject
    Accounts accounts;

    @Inject
    Passwords passwords;

    @Inject
    LinkRows links;

    @Inject
    Ids ids;

    /** Throws {@link Conflict} where the account is not this business's to open. */
    public Given open(Handle sql, Person person, String site) {
        var tenant = caller.get().tenantId();
        var account = sql.createQuery("select account_id from person where tenant_id = :tenant and id = :id")
                .bind("id", person.id())
                .mapTo(UUID.class)
                .findFirst()
                .orElseThrow();
        var holder = Holder.lock(sql, account).orElseThrow();
        // Behind the lock: somebody may have made an owner of them since they were looked at.
        people.guardOwner(sql.createQuery("select role from person where tenant_id = :tenant and id = :id")
                .bind("id", person.id())
                .map(row -> row.getColumn("role", Role.class))
                .findFirst()
                .orElseThrow());
        if (!RecoveryEligibility.isAlone(sql, holder, tenant)) {
            throw new Conflict(Message.of("problem.recovery-elsewhere", person.name()));
        }
        if (holder.login().startsWith(tenants.own().code() + "/")) {
            return new Given(person, null, null, firstPassword(sql, account));
        }
        var made = links.make(
                sql,
                account,
                Kind.BUSINESS,
                null,
                new Giver(tenant, caller.person().role()));
        return new Given(person, site + "/recover#" + made.secret(), made.expiresAt(), null);
    }

    private String firstPassword(Handle sql, UUID account) {
        var password = ids.readableSecret();
        sql.createUpdate(
                        "update account set password_hash = :passwordHash, password_temporary = true where id = :account")
                .bind("passwordHash", passwords.hashGiven(password))
                .bind("account", account)
                .execute();
        accounts.endAccess(account, true);
        return password;
    }
}
