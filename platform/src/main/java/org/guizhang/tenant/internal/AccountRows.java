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
        var password = ids.readableSecret();
        var id = ids.next();
        store(sql, id, login, passwords.hashGiven(password), language, true);
        return new Opened(id, password);
    }

    /** Opens an account with a password its holder has chosen; a taken login fails as a duplicate. */
    public void open(Sql sql, UUID id, String login, String password, String language) {
        store(sql, id, login, passwords.hash(password), language, false);
    }

    /** The same with a password made here by chance, see {@link Passwords#hashGiven}. */
    public void openGiven(Sql sql, UUID id, String login, String password, String language) {
        store(sql, id, login, passwords.hashGiven(password), language, false);
    }

    private void store(Sql sql, UUID id, String login, String hash, String language, boolean temporary) {
        sql.change(
                "insert into account (id, login, password_hash, password_temporary, language, created_at)"
                        + " values (?, ?, ?, ?, ?, ?)",
                id,
                login,
                hash,
                temporary,
                language,
                clock.instant());
    }
}
