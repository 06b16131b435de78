package org.guizhang.tenant.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guizhang.shared.Digests;
import org.guizhang.tenant.Database;
import org.guizhang.tenant.SignInSource;

/**
 * Browsers and addresses that an account has come in from, in the running transaction: the last {@value #KEPT}, for 180
 * days after their last sign-in.
 */
@ApplicationScoped
public class KnownSources {
    private static final int KEPT = 20;
    private static final Duration LIFE = Duration.ofDays(180);
    /** How exactly the last sign-in is noted. */
    private static final Duration NOTED = Duration.ofDays(1);

    @Inject
    Database database;

    @Inject
    Clock clock;

    /** Which of the two an account knows, the browser first; empty: neither. */
    Optional<String> known(UUID account, SignInSource from) {
        var found = database.catalogue()
                .createQuery(
                        "select source from known_source where account_id = :account and source = any(:source) and used_at > :usedAt")
                .bind("account", account)
                .bind("source", digests(from).toArray(String[]::new))
                .bind("usedAt", clock.instant().minus(LIFE))
                .mapTo(String.class)
                .list();
        return digests(from).stream().filter(found::contains).findFirst();
    }

    /** Notes that somebody has come in. */
    public void note(UUID account, SignInSource from) {
        var now = clock.instant();
        var sql = database.catalogue();
        int noted = 0;
        for (var source : digests(from)) {
            noted += sql.createUpdate(
                            "insert into known_source as k values (:account, :source, :now) on conflict (account_id, source) do update"
                                    + " set used_at = excluded.used_at where k.used_at < :usedAt")
                    .bind("account", account)
                    .bind("source", source)
                    .bind("now", now)
                    .bind("usedAt", now.minus(NOTED))
                    .execute();
        }
        if (noted > 0) {
            sql.createUpdate(
                            "delete from known_source k where account_id = :account and source in (select source from known_source"
                                    + " where account_id = k.account_id order by used_at desc, source offset :kept)")
                    .bind("account", account)
                    .bind("kept", KEPT)
                    .execute();
        }
    }

    /** Takes away what nobody has come in from for long. */
    public void sweep() {
        database.catalogue()
                .createUpdate("delete from known_source where used_at <= :usedAt")
                .bind("usedAt", clock.instant().minus(LIFE))
                .execute();
    }

    private static List<String> digests(SignInSource from) {
        var digests = new ArrayList<String>();
        if (from.device() != null) {
            digests.add(Digests.sha256("device\n" + from.device()));
        }
        digests.add(Digests.sha256("address\n" + AddressBlock.of(from.address())));
        return digests;
    }
}
