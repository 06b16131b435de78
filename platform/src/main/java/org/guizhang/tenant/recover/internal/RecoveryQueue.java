package org.guizhang.tenant.recover.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.guizhang.shared.Ids;
import org.guizhang.tenant.Database;
import org.guizhang.tenant.Sql;
import org.guizhang.tenant.Unguarded;
import org.guizhang.tenant.internal.RecoveryLimits;
import org.guizhang.tenant.recover.AddressMail;
import org.guizhang.tenant.recover.internal.LinkRows.Kind;

/**
 * Logins whose password is said to be forgotten. Asking writes one row whatever the login, and whether there is such an
 * account is looked up later by a job: neither the answer nor its time tells.
 */
@ApplicationScoped
public class RecoveryQueue {
    /** Whoever asks again and again for somebody else fills no mailbox. */
    private static final int MAILS_AN_HOUR = 5;

    @Inject
    Database database;

    @Inject
    Homes homes;

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
    @Unguarded("whoever has forgotten the password is not known")
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

    /** Answers the request that waits longest; false when none does. */
    @Unguarded("the job runs for nobody")
    @ActivateRequestContext
    @Transactional
    public boolean answerOne() {
        var sql = database.catalogue();
        var login = sql.first(
                "/* job */ delete from recovery_request where id = (select id from recovery_request"
                        + " order by asked_at, id limit 1 for update skip locked) returning login",
                row -> row.getString("login"));
        login.flatMap(asked -> meant(sql, asked)).ifPresent(holder -> write(sql, holder));
        return login.isPresent();
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
        if (address == null || !reached || links.mailed(sql, holder.id()) >= MAILS_AN_HOUR) {
            return;
        }
        homes.at(holder.id(), own -> {
            var made = links.make(own, holder.id(), Kind.MAIL, address, null);
            mail.recover(address, holder.language(), holder.login(), made.secret());
        });
    }
}
