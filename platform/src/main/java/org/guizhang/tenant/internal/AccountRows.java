package org.guizhang.tenant.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.guizhang.shared.Ids;
import org.guizhang.tenant.Sql;

/** Opens accounts. */
@ApplicationScoped
public class AccountRows {
    private static final int FIRST_PASSWORD_LENGTH = 14;

    @Inject
    Ids ids;

    @Inject
    Clock clock;

    @Inject
    Passwords passwords;

    /**
     * An account that was found or opened.
     *
     * @param firstPassword the temporary password of a new account, empty for one that was there
     */
    public record Opened(UUID id, String firstPassword) {}

    /** The account with this login; opened with a temporary password if there is none. */
    public Opened findOrOpen(Sql sql, String login, String language) {
        var found = sql.first("select id from account where login = ?", row -> row.getObject("id", UUID.class), login);
        if (found.isPresent()) {
            return new Opened(found.get(), "");
        }
        var password = ids.secret().substring(0, FIRST_PASSWORD_LENGTH);
        return new Opened(open(sql, login, password, language, true), password);
    }

    /** Opens an account; a taken login fails as a duplicate. */
    public UUID open(Sql sql, String login, String password, String language, boolean temporary) {
        var id = ids.next();
        open(sql, id, login, password, language, temporary);
        return id;
    }

    /** Opens an account whose id is known already; a taken login fails as a duplicate. */
    public void open(Sql sql, UUID id, String login, String password, String language, boolean temporary) {
        sql.change(
                "insert into account (id, login, password_hash, password_temporary, language, created_at)"
                        + " values (?, ?, ?, ?, ?, ?)",
                id,
                login,
                passwords.hash(password),
                temporary,
                language,
                clock.instant());
    }
}
