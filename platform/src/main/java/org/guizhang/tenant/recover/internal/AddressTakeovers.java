package org.guizhang.tenant.recover.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.guizhang.shared.Conflict;
import org.guizhang.shared.Ids;
import org.guizhang.shared.Message;
import org.guizhang.shared.NotFound;
import org.guizhang.tenant.Accounts;
import org.guizhang.tenant.TenantAction;
import org.guizhang.tenant.internal.FormerHolders;
import org.guizhang.tenant.internal.Holder;
import org.jdbi.v3.core.Handle;

/** An address goes to whoever has shown that it is theirs, from whoever has entered it without showing anything. */
@ApplicationScoped
public class AddressTakeovers {
    @Inject
    Accounts accounts;

    @Inject
    FormerHolders former;

    @Inject
    AccountNews news;

    @Inject
    Ids ids;

    @Inject
    Clock clock;

    /**
     * Takes the login away, an address, from an account whose holder never confirmed it. The account keeps its businesses and its
     * password, and signs in with the code of one of them and a made-up number; what let in before ends, and so does asking to join in the address's name.
     *
     * @return the businesses to be told
     */
    List<UUID> move(Handle sql, Holder holder) {
        var code = sql.createQuery("select code from home_of(:id)")
                .bind("id", holder.id())
                .mapTo(String.class)
                .findFirst()
                .orElseThrow(() -> new NotFound(Message.of("problem.recovery")));
        var login = code + "/" + ids.readableSecret();
        sql.createUpdate("update account set login = :login where id = :id")
                .bind("login", login)
                .bind("id", holder.id())
                .execute();
        former.remember(sql, holder, login);
        sql.createQuery("select drop_requests_of(:id, :now)")
                .bind("id", holder.id())
                .bind("now", clock.instant())
                .map(row -> 1)
                .list();
        accounts.endAccess(holder.id(), true);
        return news.announce(sql, holder.id(), TenantAction.PERSON_ADDRESS_LOST, login, null, null);
    }

    /** Makes an address free for an account that has confirmed it; throws {@link Conflict} when another has, too. */
    List<UUID> free(Handle sql, String address, UUID taker) {
        var other = Holder.lock(sql, address).filter(holder -> !holder.id().equals(taker));
        if (other.isEmpty()) {
            return List.of();
        }
        if (other.get().verifiedAt() != null) {
            throw new Conflict(Message.of("problem.address-taken", address));
        }
        return move(sql, other.get());
    }
}
