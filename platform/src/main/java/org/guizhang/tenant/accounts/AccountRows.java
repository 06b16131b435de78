package org.guizhang.tenant.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.guizhang.shared.Conflict;
import org.guizhang.shared.Ids;
import org.guizhang.shared.Languages;
import org.guizhang.shared.Message;
import org.guizhang.tenant.AccountOpened;
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

    @Inject
    Event<AccountOpened> opened;

    /**
     * An account just opened.
     *
     * @param firstPassword temporary
     */
    public record Opened(UUID id, String firstPassword) {}

    /**
     * An account for an employee number, with a first password. Throws {@link Conflict} when the number has one: whoever
     * opened it has come by a link, and has to be let in or turned away.
     */
    public Opened openNumbered(Sql sql, String login, String language) {
        if (sql.first("select 1 from account where login = ?", row -> 1, login).isPresent()) {
            throw new Conflict(Message.of("problem.number-taken", login));
        }
        var password = ids.readableSecret();
        var id = ids.next();
        store(sql, id, login, passwords.hashGiven(password), language, true);
        return new Opened(id, password);
    }

    /** Opens an account with a password its holder has chosen; a taken login fails as a duplicate. */
    public void open(Sql sql, UUID id, String login, String password, String language) {
        store(sql, id, login, passwords.hash(password), language, false);
        opened.fire(new AccountOpened(id, login, Languages.ofTag(language)));
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
