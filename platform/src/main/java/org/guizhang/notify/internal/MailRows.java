package org.guizhang.notify.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.guizhang.shared.Ids;
import org.guizhang.shared.Languages;
import org.guizhang.tenant.Database;
import org.guizhang.work.Tasks;
import org.jdbi.v3.core.result.RowView;
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
                .createUpdate(
                        "with laid as (insert into mail (tenant_id, id, address, language, subject, plain, html, state,"
                                + " created_at) values (:tenant, :id, :address, :language, :subject, :plain, :html, 'waiting', :now) returning *) "
                                + Tasks.INSERT + " select tenant_id, '" + KIND + "', id::text, created_at from laid")
                .bind("id", ids.next())
                .bind("address", address)
                .bind("language", Languages.tag(language))
                .bind("subject", mail.subject())
                .bind("plain", mail.plain())
                .bind("html", mail.html())
                .bind("now", clock.instant())
                .execute();
    }

    /** A mail that waits to be sent. */
    Optional<Waiting> waiting(UUID id) {
        return database.sql()
                .createQuery("select * from mail where tenant_id = :tenant and id = :id and state = 'waiting'")
                .bind("id", id)
                .map(MailRows::waiting)
                .findFirst();
    }

    /** Writes a digest down: what it says is settled, and what comes after waits for the next one. */
    void write(UUID id, MailContent mail) {
        database.sql()
                .createUpdate(
                        "update mail set subject = :subject, plain = :plain, html = :html where tenant_id = :tenant and id = :id and state = 'waiting'")
                .bind("subject", mail.subject())
                .bind("plain", mail.plain())
                .bind("html", mail.html())
                .bind("id", id)
                .execute();
    }

    /**
     * It has left, or it will never be sent: {@code sent}, {@code dropped} or {@code failed}; what has ended stays as it
     * ended, whoever comes late. Its words go with it: an invitation's link opens a door, and is kept no longer than the
     * way takes.
     */
    void end(UUID id, String state, @Nullable String trouble) {
        database.sql()
                .createUpdate(
                        "update mail set state = :state, ended_at = :now, trouble = :trouble, plain = null, html = null"
                                + " where tenant_id = :tenant and id = :id and state = 'waiting'")
                .bind("state", state)
                .bind("now", clock.instant())
                .bind("trouble", cut(trouble))
                .bind("id", id)
                .execute();
    }

    /** The server did not take it, and is asked again. */
    void note(UUID id, String trouble) {
        database.sql()
                .createUpdate(
                        "update mail set trouble = :trouble where tenant_id = :tenant and id = :id and state = 'waiting'")
                .bind("trouble", cut(trouble))
                .bind("id", id)
                .execute();
    }

    private static @Nullable String cut(@Nullable String trouble) {
        return trouble == null || trouble.length() <= MAX_TROUBLE ? trouble : trouble.substring(0, MAX_TROUBLE);
    }

    private static Waiting waiting(RowView row) {
        var subject = row.getColumn("subject", String.class);
        return new Waiting(
                row.getColumn("id", UUID.class),
                row.getColumn("person_id", UUID.class),
                row.getColumn("address", String.class),
                Languages.ofTag(row.getColumn("language", String.class)),
                subject == null
                        ? null
                        : new MailContent(
                                subject, row.getColumn("plain", String.class), row.getColumn("html", String.class)));
    }
}
