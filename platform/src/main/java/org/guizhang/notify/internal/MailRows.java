package org.guizhang.notify.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.guizhang.shared.Ids;
import org.guizhang.shared.Languages;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.Database;
import org.jspecify.annotations.Nullable;

/** The outbox's rows. */
@ApplicationScoped
public class MailRows {
    /** Longer than a mail server may take to answer all of a batch. */
    private static final Duration LEASE = Duration.ofMinutes(10);

    private static final int BATCH = 20;
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
     * A mail that this node has leased.
     *
     * @param person whose digest it is, null for a single mail
     * @param sheet null while the digest is not written
     * @param attempts this one included
     */
    record Leased(
            UUID id,
            @Nullable UUID person,
            String address,
            Locale language,
            @Nullable MailContent sheet,
            int attempts) {}

    /** Lays in a mail that is due at once. */
    public void add(String address, Locale language, MailContent sheet) {
        database.sql()
                .change(
                        "insert into mail (tenant_id, id, address, language, subject, plain, html, state, created_at,"
                                + " due_at, attempts) values (?, ?, ?, ?, ?, ?, ?, 'waiting', ?, ?, 0)",
                        caller.get().tenantId(),
                        ids.next(),
                        address,
                        Languages.tag(language),
                        sheet.subject(),
                        sheet.plain(),
                        sheet.html(),
                        clock.instant(),
                        clock.instant());
    }

    /** The tenants whose outbox holds something due; asked outside every tenant. */
    List<UUID> tenants() {
        return database.outsideTenants()
                .list(
                        "/* job */ select * from tenants_with_mail(?)",
                        row -> row.getObject("tenants_with_mail", UUID.class),
                        clock.instant());
    }

    /** Takes what is due and nobody else has taken, a batch at most: as a mere subquery PostgreSQL may ask it anew for each row. */
    List<Leased> lease() {
        var now = clock.instant();
        return database.sql()
                .list(
                        "/* job */ with due as materialized (select tenant_id, id from mail where state = 'waiting'"
                                + " and due_at <= ? and (leased_until is null or leased_until <= ?)"
                                + " order by due_at, id limit ? for update skip locked)"
                                + " update mail m set leased_until = ?, attempts = m.attempts + 1 from due"
                                + " where m.tenant_id = due.tenant_id and m.id = due.id returning m.id, m.person_id,"
                                + " m.address, m.language, m.subject, m.plain, m.html, m.attempts",
                        MailRows::leased,
                        now,
                        now,
                        BATCH,
                        now.plus(LEASE));
    }

    /** Writes a digest down: what it says is settled, and what comes after waits for the next one. */
    void write(UUID id, MailContent sheet) {
        database.sql()
                .change(
                        "update mail set subject = ?, plain = ?, html = ? where id = ?",
                        sheet.subject(),
                        sheet.plain(),
                        sheet.html(),
                        id);
    }

    /**
     * It has left, or it will never be sent: {@code sent}, {@code dropped} or {@code failed}. Its words go with it: an
     * invitation's link opens a door, and is kept no longer than the way takes.
     */
    void end(UUID id, String state, @Nullable String trouble) {
        database.sql()
                .change(
                        "/* job */ update mail set state = ?, ended_at = ?, trouble = ?, leased_until = null,"
                                + " plain = null, html = null where id = ?",
                        state,
                        clock.instant(),
                        cut(trouble),
                        id);
    }

    /** The server did not take it; it is due again after a while. */
    void again(UUID id, Duration after, @Nullable String trouble) {
        database.sql()
                .change(
                        "/* job */ update mail set due_at = ?, trouble = ?, leased_until = null where id = ?",
                        clock.instant().plus(after),
                        cut(trouble),
                        id);
    }

    private static @Nullable String cut(@Nullable String trouble) {
        return trouble == null || trouble.length() <= MAX_TROUBLE ? trouble : trouble.substring(0, MAX_TROUBLE);
    }

    private static Leased leased(ResultSet row) throws SQLException {
        var subject = row.getString("subject");
        return new Leased(
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getString("address"),
                Languages.ofTag(row.getString("language")),
                subject == null ? null : new MailContent(subject, row.getString("plain"), row.getString("html")),
                row.getInt("attempts"));
    }
}
