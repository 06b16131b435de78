package org.guizhang.tenant.owndata.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.guizhang.tenant.Accounts;
import org.guizhang.tenant.Caller;
import org.guizhang.tenant.Database;
import org.guizhang.tenant.Role;
import org.guizhang.tenant.Sql;
import org.guizhang.tenant.owndata.OwnDataPart;
import org.jspecify.annotations.Nullable;

/** The account and the businesses it belongs to; what other businesses keep is handed out there. */
@ApplicationScoped
public class AccountPart implements OwnDataPart {
    @Inject
    Database database;

    @Inject
    Accounts accounts;

    /** An account. */
    record Account(String login, String language, Instant openedAt, List<Business> businesses) {}

    /** A business it belongs to. */
    record Business(String name, Role role, @Nullable String owner) {}

    @Override
    public String name() {
        return "account";
    }

    @Override
    public Object of(Caller caller) {
        var businesses = accounts.ownMemberships().stream()
                .map(one -> new Business(one.tenantName(), one.role(), one.owner()))
                .toList();
        return database.catalogue()
                .first(
                        "select login, language, created_at from account where id = ?",
                        row -> new Account(
                                row.getString("login"),
                                row.getString("language"),
                                Sql.instant(row, "created_at"),
                                businesses),
                        caller.accountId())
                .orElseThrow();
    }
}
