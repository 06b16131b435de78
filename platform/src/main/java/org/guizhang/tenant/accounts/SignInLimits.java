package org.guizhang.tenant.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guizhang.shared.TooMany;
import org.guizhang.tenant.Database;
import org.guizhang.tenant.ForFeatures;
import org.guizhang.tenant.SignInSource;
import org.guizhang.tenant.internal.Throttle;
import org.guizhang.tenant.internal.TryLimit;
import org.guizhang.tenant.internal.TryRows;

/**
 * How often passwords may be tried. A browser or an address from which an account has come in before has tries of its
 * own for that account, and nobody elsewhere can use them up. All others share: tries for a login from their address,
 * for that login, for their address whatever the login, and in the whole installation. Right passwords cost nothing.
 * Each step is a transaction of its own, so that a try counts whatever becomes of the sign-in.
 */
@ApplicationScoped
@ForFeatures
@Transactional(TxType.REQUIRES_NEW)
public class SignInLimits {
    private static final int LOGIN_FROM_ELSEWHERE = 50;
    private static final int ADDRESS = 50;
    private static final Duration ADDRESS_REFILL = Duration.ofSeconds(10);
    private static final int IN_ALL = 2000;
    private static final Duration IN_ALL_REFILL = Duration.ofMillis(200);

    @Inject
    Database database;

    @Inject
    KnownSources sources;

    @Inject
    TryRows rows;

    /** An account as a sign-in needs it. */
    public record Stored(UUID id, String hash, int credential) {}

    /** A password that is about to be checked: whose it would be, and what the try has cost. */
    public record Attempt(Optional<Stored> account, SignInSource from, List<TryLimit> taken) {}

    /** Takes a try for this login, or throws {@link TooMany}. */
    public Attempt begin(String login, SignInSource from) {
        var account = database.outsideTenants()
                .createQuery("select id, password_hash as hash, credential from account where login = :login")
                .bind("login", login)
                .mapTo(Stored.class)
                .findFirst();
        var limits = account.flatMap(one -> sources.known(one.id(), from))
                .map(known -> List.of(TryLimit.of(Throttle.TRIES, Throttle.REFILL, "known", login, known)))
                .orElseGet(() -> elsewhere(login, AddressBlock.of(from.address())));
        rows.take(limits);
        return new Attempt(account, from, limits);
    }

    /** The password was right: the tries are given back, and where it came from is known from now on. */
    public void succeed(Attempt attempt) {
        rows.forget(attempt.taken().get(0));
        rows.giveBack(attempt.taken().subList(1, attempt.taken().size()));
        attempt.account().ifPresent(account -> sources.note(account.id(), attempt.from()));
    }

    /** Somebody has come in without a password of before: by a sign-up or a link. */
    public void recognise(UUID account, SignInSource from) {
        sources.note(account, from);
    }

    /** The first is for this login at this address alone. */
    private static List<TryLimit> elsewhere(String login, String address) {
        return List.of(
                TryLimit.of(Throttle.TRIES, Throttle.REFILL, "login at address", login, address),
                TryLimit.of(LOGIN_FROM_ELSEWHERE, Throttle.REFILL, "login", login),
                TryLimit.of(ADDRESS, ADDRESS_REFILL, "address", address),
                TryLimit.of(IN_ALL, IN_ALL_REFILL, "in all"));
    }
}
