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
import org.guizhang.tenant.Sql;
import org.guizhang.tenant.Tenants;
import org.guizhang.tenant.accounts.Passwords;
import org.guizhang.tenant.internal.Holder;
import org.guizhang.tenant.internal.LinkRows;
import org.guizhang.tenant.internal.LinkRows.Giver;
import org.guizhang.tenant.internal.LinkRows.Kind;
import org.guizhang.tenant.recover.PersonRecoveries.Given;

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
    public Given open(Sql sql, Person person, String site) {
        var tenant = caller.get().tenantId();
        var account = sql.first(
                        "select account_id from person where tenant_id = ? and id = ?",
                        row -> row.getObject("account_id", UUID.class),
                        tenant,
                        person.id())
                .orElseThrow();
        var holder = Holder.lock(sql, account).orElseThrow();
        // Behind the lock: somebody may have made an owner of them since they were looked at.
        people.guardOwner(sql.first(
                        "select role from person where tenant_id = ? and id = ?",
                        row -> Role.valueOf(row.getString("role")),
                        tenant,
                        person.id())
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

    private String firstPassword(Sql sql, UUID account) {
        var password = ids.readableSecret();
        sql.change(
                "update account set password_hash = ?, password_temporary = true where id = ?",
                passwords.hashGiven(password),
                account);
        accounts.endAccess(account, true);
        return password;
    }
}
