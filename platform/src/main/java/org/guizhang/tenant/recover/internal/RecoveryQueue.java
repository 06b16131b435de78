package org.guizhang.tenant.recover.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guizhang.shared.Ids;
import org.guizhang.tenant.Database;
import org.guizhang.tenant.internal.Holder;
import org.guizhang.tenant.internal.LinkRows;
import org.guizhang.tenant.internal.LinkRows.Kind;
import org.guizhang.tenant.internal.RecoveryLimits;
import org.guizhang.tenant.recover.AddressMail;
import org.jdbi.v3.core.Handle;

/**
 * Logins whose password is said to be forgotten. Asking writes one row whatever the login, and whether there is such an
 * account is looked up later by a job: neither the answer nor its time tells.
 */
@ApplicationScoped
public class RecoveryQueue {
    private static final Duration KEPT = Duration.ofHours(1);

    @Inject
    Database database;

    @Inject
    AccountBusinesses businesses;

    @Inject
    LinkRows links;

    @Inject
    RecoveryLimits limits;

    @Inject
    AddressMail mail;

    @Inject
    Ids ids;

    @Inject
    Clock clock;

    /** @param from the address that asks, of which reports are counted */
    @Transactional
    public void add(String login, String from) {
        limits.take(from);
        database.outsideTenants()
                .createUpdate("insert into recovery_request (id, login, asked_at) values (:id, :login, :now)")
                .bind("id", ids.next())
                .bind("login", login)
                .bind("now", clock.instant())
                .execute();
    }

    /** Those who wait, the longest waiting first. */
    @Transactional
    public List<UUID> waiting() {
        return database.catalogue()
                .createQuery("select id from recovery_request order by asked_at, id")
                .mapTo(UUID.class)
                .list();
    }

    /** Answers a request, unless another node does or has done so. */
    @ActivateRequestContext
    @Transactional
    public void answer(UUID id) {
        var sql = database.catalogue();
        sql.createQuery("delete from recovery_request where id = (select id from recovery_request"
                        + " where id = :id for update skip locked) returning login")
                .bind("id", id)
                .mapTo(String.class)
                .findFirst()
                .flatMap(asked -> meant(sql, asked))
                .ifPresent(holder -> write(sql, holder));
    }

    /** Gives up what could not be answered for an hour: whoever still waits reports it again. */
    @Transactional
    public void giveUp() {
        database.catalogue()
                .createUpdate("delete from recovery_request where asked_at <= :askedAt")
                .bind("askedAt", clock.instant().minus(KEPT))
                .execute();
    }

    /** The account with that login, or the one that has confirmed that address beside its login. */
    private static Optional<Holder> meant(Handle sql, String login) {
        var own = sql.createQuery("select * from account where login = :login")
                .bind("login", login)
                .map(Holder::read)
                .findFirst();
        if (own.isPresent()) {
            return own;
        }
        var beside = sql.createQuery("select * from account where email = :login and verified_at is not null limit 2")
                .bind("login", login)
                .map(Holder::read)
                .list();
        return beside.size() == 1 ? Optional.of(beside.get(0)) : Optional.empty();
    }

    private void write(Handle sql, Holder holder) {
        var address = holder.address();
        var reached = holder.hasEmailLogin() || holder.verifiedAt() != null;
        if (address == null || !reached || links.isFull(sql, holder.id(), Kind.MAIL)) {
            return;
        }
        businesses.at(holder.id(), own -> {
            var made = links.make(own, holder.id(), Kind.MAIL, address, null);
            mail.recover(address, holder.language(), holder.login(), made.secret());
        });
    }
}
