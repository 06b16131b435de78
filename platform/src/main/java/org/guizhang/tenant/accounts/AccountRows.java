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
import org.jdbi.v3.core.Handle;

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
    public Opened openNumbered(Handle sql, String login, String language) {
        if (sql.createQuery("select 1 from account where login = :login")
                .bind("login", login)
                .mapTo(Integer.class)
                .findFirst()
                .isPresent()) {
            throw new Conflict(Message.of("problem.number-taken", login));
        }
        var password = ids.readableSecret();
        var id = ids.next();
        store(sql, id, login, passwords.hashGiven(password), language, true);
        return new Opened(id, password);
    }

    /** Opens an account with a password its holder has chosen; a taken login fails as a duplicate. */
    public void open(Handle sql, UUID id, String login, String password, String language) {
        store(sql, id, login, passwords.hash(password), language, false);
        opened.fire(new AccountOpened(id, login, Languages.ofTag(language)));
    }

    /** The same with a password made here by chance, see {@link Passwords#hashGiven}. */
    public void openGiven(Handle sql, UUID id, String login, String password, String language) {
        store(sql, id, login, passwords.hashGiven(password), language, false);
    }

    private void store(Handle sql, UUID id, String login, String hash, String language, boolean temporary) {
        sql.createUpdate("insert into account (id, login, password_hash, password_temporary, language, created_at)"
                        + " values (:id, :login, :hash, :temporary, :language, :now)")
                .bind("id", id)
                .bind("login", login)
                .bind("hash", hash)
                .bind("temporary", temporary)
                .bind("language", language)
                .bind("now", clock.instant())
                .execute();
    }
}
