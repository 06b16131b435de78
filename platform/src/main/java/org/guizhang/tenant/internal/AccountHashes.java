package org.guizhang.tenant.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.UUID;
import org.guizhang.shared.Message;
import org.guizhang.shared.NotFound;
import org.guizhang.tenant.Database;

/** The hashes of passwords, read in a transaction of their own. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
public class AccountHashes {
    @Inject
    Database database;

    public String of(UUID account) {
        return database.catalogue()
                .createQuery("select password_hash from account where id = :account")
                .bind("account", account)
                .mapTo(String.class)
                .findFirst()
                .orElseThrow(() -> new NotFound(Message.of("problem.not-found")));
    }
}
