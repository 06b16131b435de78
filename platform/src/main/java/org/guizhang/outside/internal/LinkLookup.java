package org.guizhang.outside.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.guizhang.tenant.Accounts;
import org.guizhang.tenant.Caller;
import org.guizhang.tenant.Database;
import org.guizhang.tenant.Permission;

/** Which link belongs to a secret, and whose power it has, in a transaction of its own: no tenant is known before. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
public class LinkLookup {
    @Inject
    Database database;

    @Inject
    Accounts accounts;

    @Inject
    Clock clock;

    /** @param maker who has made it, and still may work */
    public record FoundLink(UUID id, Caller maker) {}

    private record Row(UUID tenantId, UUID id, UUID accountId) {}

    /** The one that waits whose secret has that hash. */
    public Optional<FoundLink> find(String hash) {
        return database.outsideTenants()
                .createQuery("select * from outside_link_with(:hash, :now)")
                .bind("hash", hash)
                .bind("now", clock.instant())
                .mapTo(Row.class)
                .findFirst()
                .flatMap(this::withMaker);
    }

    private Optional<FoundLink> withMaker(Row row) {
        return accounts.callerOf(row.accountId(), row.tenantId())
                .filter(maker -> maker.may(Permission.WORK))
                .map(maker -> new FoundLink(row.id(), maker));
    }
}
