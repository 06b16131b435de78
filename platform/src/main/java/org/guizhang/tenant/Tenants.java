package org.guizhang.tenant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import org.guizhang.shared.AuditedAction;
import org.guizhang.shared.Conflict;
import org.guizhang.shared.Ids;
import org.guizhang.shared.Languages;
import org.guizhang.shared.Message;
import org.guizhang.shared.Violations;
import org.guizhang.tenant.accounts.AccountRows;
import org.guizhang.tenant.accounts.KnownSources;
import org.guizhang.tenant.accounts.Passwords;
import org.guizhang.tenant.internal.BusinessCodes;
import org.guizhang.tenant.internal.PersonEntity;
import org.guizhang.tenant.internal.SignUpLimits;
import org.guizhang.tenant.internal.StoredPeople;
import org.guizhang.tenant.internal.TakenLogins;
import org.guizhang.tenant.legal.ConsentCheck;
import org.jdbi.v3.core.JdbiException;

/** Opens tenants. */
@ApplicationScoped
@Transactional
public class Tenants {
    @Inject
    Database database;

    @Inject
    StoredPeople people;

    @Inject
    CurrentCaller caller;

    @Inject
    AccountRows accounts;

    @Inject
    Passwords passwords;

    @Inject
    BusinessCodes codes;

    @Inject
    TakenLogins taken;

    @Inject
    SignUpLimits limits;

    @Inject
    KnownSources sources;

    @Inject
    ConsentCheck consents;

    @Inject
    Ids ids;

    @Inject
    Clock clock;

    @Inject
    Event<AuditedAction> trail;

    /**
     * Opens a tenant with its owner, who is the caller from here on. Everything or nothing is stored. Throws
     * {@link Conflict} when the login has an account already: its holder signs in and is not signed up twice.
     */
    @Unguarded("whoever signs up is not known yet")
    public Caller open(SignUp form) {
        taken.check(form.from());
        var violations = new Violations();
        var business = violations.line("/business", form.business(), SignUp.MAX_NAME);
        var trade = violations.text("/trade", form.trade(), SignUp.MAX_NAME);
        var name = violations.line("/owner/name", form.name(), Person.MAX_NAME);
        var login = Login.check(violations, "/owner/login", form.login()).value();
        passwords.check(
                violations, "/owner/password", form.password() == null ? "" : form.password(), login, business, name);
        var agreed = consents.check(violations, form.accepts());
        violations.check();
        limits.take(form.from());
        var account = ids.next();
        var owner = new Caller(ids.next(), business, ids.next(), account, name, Role.OWNER, form.language(), false, 0);
        caller.set(owner);
        try {
            store(owner, login, form.password() == null ? "" : form.password(), trade, form.from());
        } catch (JdbiException failed) {
            caller.clear();
            if (DatabaseFailure.isDuplicate(failed)) {
                taken.note(form.from());
                throw new Conflict(Message.of("problem.login-taken"));
            }
            throw failed;
        }
        var facts = Map.of("name", business, "trade", trade, "owner", name);
        trail.fire(new AuditedAction(
                TenantAction.TENANT_OPENED, "tenant", owner.tenantId().toString(), null, facts));
        consents.give(owner.accountId(), agreed);
        return owner;
    }

    private void store(Caller owner, String login, String password, String trade, String from) {
        var now = clock.instant();
        var sql = database.sql();
        var stored = false;
        for (var attempt = 1; !stored; attempt++) {
            // A code that another business has is passed over; row-level security hides which one that is.
            stored = sql.createUpdate(
                                    "insert into tenant (id, name, trade, code, created_at) values (:tenant, :name, :trade, :code, :now)"
                                            + " on conflict (code) do nothing")
                            .bind("name", owner.tenantName())
                            .bind("trade", trade)
                            .bind("code", codes.suggest(owner.tenantName(), attempt))
                            .bind("now", now)
                            .execute()
                    == 1;
        }
        sql.createUpdate("insert into tenant_head (tenant_id) values (:tenant)").execute();
        accounts.open(sql, owner.accountId(), login, password, Languages.tag(owner.locale()));
        people.add(new PersonEntity(owner.personId(), owner.accountId(), owner.name(), login, Role.OWNER, now));
        sources.note(owner.accountId(), SignInSource.of(from));
    }

    /** The caller's own tenant. */
    @Requires(Permission.READ_HANDBOOK)
    public Tenant own() {
        return read();
    }

    /** The tenant a job works for. */
    @Unguarded("a job has no person to ask")
    public Tenant ofJob() {
        return read();
    }

    private Tenant read() {
        return database.sql()
                .createQuery("select * from tenant where id = :tenant")
                .mapTo(Tenant.class)
                .findFirst()
                .orElseThrow();
    }
}
