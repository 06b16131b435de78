package org.guizhang.notify.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.guizhang.shared.Ids;
import org.guizhang.shared.Languages;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.Database;
import org.guizhang.work.Tasks;
import org.jspecify.annotations.Nullable;

/** The outbox's rows. */
@ApplicationScoped
public class MailRows {
    /** The kind of the tasks that send mails; the subject is the mail. */
    static final String KIND = "mail";

    private static final int MAX_TROUBLE = 500;

    @Inject
    Database database;

    @Inject
    CurrentCaller caller;

    @Inject
    Ids ids;

    @Inject
    Clock clock;

    /**
     * A mail to be sent.
     *
     * @param person whose digest it is, null for a single mail
     * @param content null while the digest is not written
     */
    record Waiting(
            UUID id,
            @Nullable UUID person,
            String address,
            Locale language,
            @Nullable MailContent content) {}

    /** Lays in a mail that is due at once. */
    public void add(String address, Locale language, MailContent mail) {
        database.sql()
                .change(
                        "with laid as (insert into mail (tenant_id, id, address, language, subject, plain, html, state,"
                                + " created_at) values (?, ?, ?, ?, ?, ?, ?, 'waiting', ?) returning *) "
                                + Tasks.INSERT + " select tenant_id, '" + KIND + "', id::text, created_at from laid",
                        caller.get().tenantId(),
                        ids.next(),
                        address,
                        Languages.tag(language),
                        mail.subject(),
                        mail.plain(),
                        mail.html(),
                        clock.instant());
    }

    /** A mail that waits to be sent. */
    Optional<Waiting> waiting(UUID id) {
        return database.sql()
                .first(
                        "select * from mail where tenant_id = ? and id = ? and state = 'waiting'",
                        MailRows::waiting,
                        caller.get().tenantId(),
                        id);
    }

    /** Writes a digest down: what it says is settled, and what comes after waits for the next one. */
    void write(UUID id, MailContent mail) {
        database.sql()
                .change(
                        "update mail set subject = ?, plain = ?, html = ? where tenant_id = ? and id = ? and state = 'waiting'",
                        mail.subject(),
                        mail.plain(),
                        mail.html(),
                        caller.get().tenantId(),
                        id);
    }

    /**
     * It has left, or it will never be sent: {@code sent}, {@code dropped} or {@code failed}; what has ended stays as it
     * ended, whoever comes late. Its words go with it: an invitation's link opens a door, and is kept no longer than the
     * way takes.
     */
    void end(UUID id, String state, @Nullable String trouble) {
        database.sql()
                .change(
                        "update mail set state = ?, ended_at = ?, trouble = ?, plain = null, html = null"
                                + " where tenant_id = ? and id = ? and state = 'waiting'",
                        state,
                        clock.instant(),
                        cut(trouble),
                        caller.get().tenantId(),
                        id);
    }

    /** The server did not take it, and is asked again. */
    void note(UUID id, String trouble) {
        database.sql()
                .change(
                        "update mail set trouble = ? where tenant_id = ? and id = ? and state = 'waiting'",
                        cut(trouble),
                        caller.get().tenantId(),
                        id);
    }

    private static @Nullable String cut(@Nullable String trouble) {
        return trouble == null || trouble.length() <= MAX_TROUBLE ? trouble : trouble.substring(0, MAX_TROUBLE);
    }

    private static Waiting waiting(ResultSet row) throws SQLException {
        var subject = row.getString("subject");
        return new Waiting(
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getString("address"),
                Languages.ofTag(row.getString("language")),
                subject == null ? null : new MailContent(subject, row.getString("plain"), row.getString("html")));
    }
}
