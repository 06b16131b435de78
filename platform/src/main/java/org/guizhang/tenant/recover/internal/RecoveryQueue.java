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
import org.guizhang.tenant.Sql;
import org.guizhang.tenant.internal.Holder;
import org.guizhang.tenant.internal.LinkRows;
import org.guizhang.tenant.internal.LinkRows.Kind;
import org.guizhang.tenant.internal.RecoveryLimits;
import org.guizhang.tenant.recover.AddressMail;

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
                .change(
                        "insert into recovery_request (id, login, asked_at) values (?, ?, ?)",
                        ids.next(),
                        login,
                        clock.instant());
    }

    /** Those who wait, the longest waiting first. */
    @Transactional
    public List<UUID> waiting() {
        return database.catalogue()
                .list("select id from recovery_request order by asked_at, id", row -> row.getObject("id", UUID.class));
    }

    /** Answers a request, unless another node does or has done so. */
    @ActivateRequestContext
    @Transactional
    public void answer(UUID id) {
        var sql = database.catalogue();
        sql.first(
                        "delete from recovery_request where id = (select id from recovery_request"
                                + " where id = ? for update skip locked) returning login",
                        row -> row.getString("login"),
                        id)
                .flatMap(asked -> meant(sql, asked))
                .ifPresent(holder -> write(sql, holder));
    }

    /** Gives up what could not be answered for an hour: whoever still waits reports it again. */
    @Transactional
    public void giveUp() {
        database.catalogue()
                .change(
                        "delete from recovery_request where asked_at <= ?",
                        clock.instant().minus(KEPT));
    }

    /** The account with that login, or the one that has confirmed that address beside its login. */
    private static Optional<Holder> meant(Sql sql, String login) {
        var own = sql.first("select * from account where login = ?", Holder::read, login);
        if (own.isPresent()) {
            return own;
        }
        var beside = sql.list(
                "select * from account where email = ? and verified_at is not null limit 2", Holder::read, login);
        return beside.size() == 1 ? Optional.of(beside.get(0)) : Optional.empty();
    }

    private void write(Sql sql, Holder holder) {
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
