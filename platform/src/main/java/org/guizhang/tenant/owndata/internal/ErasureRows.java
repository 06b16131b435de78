package org.guizhang.tenant.owndata.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.guizhang.shared.Forbidden;
import org.guizhang.shared.Message;
import org.guizhang.tenant.Database;
import org.guizhang.tenant.Person;
import org.guizhang.tenant.owndata.Erasure;
import org.guizhang.tenant.owndata.OpenDuty;
import org.jspecify.annotations.Nullable;

/** Who asked to be erased and who was, and the statements that do it. */
@ApplicationScoped
public class ErasureRows {
    @Inject
    Database database;

    /**
     * What was known of a person.
     *
     * @param names what the person was called here
     * @param marks logins and addresses
     */
    public record Known(@Nullable UUID account, Set<String> names, Set<String> marks) {}

    private record Asked(
            @Nullable Instant askedAt, @Nullable Instant erasedAt) {}

    private record Account(
            UUID id,
            String login,
            @Nullable String email,
            @Nullable String phone) {}

    public Erasure read(UUID person, List<OpenDuty> duties) {
        var row = database.sql()
                .createQuery(
                        "select asked_at, erased_at from person_erasure where tenant_id = :tenant and person_id = :person")
                .bind("person", person)
                .mapTo(Asked.class)
                .findFirst()
                .orElse(new Asked(null, null));
        return new Erasure(row.askedAt(), row.erasedAt(), duties);
    }

    /** False where the person has asked before. */
    public boolean ask(UUID person, Instant at) {
        return database.sql()
                        .createUpdate("insert into person_erasure (tenant_id, person_id, asked_at)"
                                + " values (:tenant, :person, :at) on conflict (tenant_id, person_id) do nothing")
                        .bind("person", person)
                        .bind("at", at)
                        .execute()
                > 0;
    }

    /** One owner after the other: of two who erase each other, the second is none any more. */
    public void lockOwners(UUID owner) {
        var sql = database.sql();
        sql.createQuery("select id from tenant where id = :tenant for no key update")
                .mapTo(UUID.class)
                .one();
        var owners = sql.createQuery("select count(*) from person where tenant_id = :tenant and id = :owner"
                        + " and role = 'OWNER' and active")
                .bind("owner", owner)
                .mapTo(Integer.class)
                .one();
        if (owners == 0) {
            throw new Forbidden(Message.of("problem.forbidden"));
        }
    }

    /** All that points to the person, to be asked before it goes. */
    public Known known(Person person) {
        var sql = database.sql();
        var account = sql.createQuery("select a.id, a.login, a.email, a.phone from person p join account a on"
                        + " a.id = p.account_id where p.tenant_id = :tenant and p.id = :person")
                .bind("person", person.id())
                .mapTo(Account.class)
                .findFirst();
        var marks = new LinkedHashSet<String>();
        marks.add(person.login());
        account.ifPresent(one -> {
            marks.add(one.login());
            if (one.email() != null) {
                marks.add(one.email());
            }
            if (one.phone() != null) {
                marks.add(one.phone());
            }
        });
        return new Known(account.map(Account::id).orElse(null), Set.of(person.name()), marks);
    }

    /** Before the person is without an account, which its credentials name. */
    public void endAccess(@Nullable UUID account) {
        database.sql()
                .createUpdate("delete from access_token where tenant_id = :tenant and account_id = :account")
                .bind("account", account)
                .execute();
    }

    /** To be called when the person has the new name. */
    public void erase(UUID person, Known was, Instant at) {
        var sql = database.sql();
        sql.createUpdate("insert into person_erasure (tenant_id, person_id, erased_at) values (:tenant, :person, :at)"
                        + " on conflict (tenant_id, person_id) do update set erased_at = excluded.erased_at")
                .bind("person", person)
                .bind("at", at)
                .execute();
        sql.createQuery("select 1 from (select erase_person(:tenant, :person, :account, :names, :at)) done")
                .bind("person", person)
                .bind("account", was.account())
                .bind("names", was.names().toArray(String[]::new))
                .bind("at", at)
                .mapTo(Integer.class)
                .one();
    }
}
