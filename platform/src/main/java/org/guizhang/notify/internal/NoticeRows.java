package org.guizhang.notify.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.guizhang.notify.InboxItem;
import org.guizhang.notify.Notice;
import org.guizhang.shared.Ids;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.Database;
import org.guizhang.tenant.Role;
import org.guizhang.tenant.Sql;
import org.guizhang.work.Tasks;
import org.jspecify.annotations.Nullable;

/** The inbox's rows. A notice for many people and their digests are one statement. */
@ApplicationScoped
public class NoticeRows {
    private static final String COLUMNS =
            "id, kind, subject, title, title_zh, title_en, text, text_zh, text_en, address, created_at, read_at";

    private static final String TELL =
            "insert into notice (tenant_id, id, person_id, kind, subject, title, text, address, created_at)"
                    + " select cast(? as uuid), t.id, t.person, ?, ?, ?, ?, ?, cast(? as timestamptz) from unnest(cast(? as uuid[]), cast(? as uuid[])) as t (id, person)";

    /**
     * Those with an address as login, or a confirmed one beside it, get a digest unless one is waiting; one that is being
     * written counts no more.
     */
    private static final String AND_MAIL = "with told as (" + TELL + " returning person_id), laid as ("
            + "insert into mail (tenant_id, id, person_id, address, language, state, created_at)"
            + " select p.tenant_id, gen_random_uuid(), p.id, case when p.login like '%@%' then p.login else a.email end,"
            + " a.language, 'waiting', cast(? as timestamptz) from person p join account a on a.id = p.account_id"
            + " where p.tenant_id = ? and p.id in (select person_id from told) and p.active"
            + " and (p.login like '%@%' or a.email is not null and a.verified_at is not null)"
            + " on conflict (tenant_id, person_id) where subject is null and state = 'waiting' do nothing returning *) "
            + Tasks.INSERT + " select tenant_id, '" + MailRows.KIND + "', id::text, cast(? as timestamptz) from laid";

    @Inject
    Database database;

    @Inject
    CurrentCaller caller;

    @Inject
    MailSettings settings;

    @Inject
    Ids ids;

    @Inject
    Clock clock;

    public void tell(UUID[] people, Notice notice) {
        var now = clock.instant();
        var rows = Stream.generate(ids::next).limit(people.length).toArray(UUID[]::new);
        @Nullable
        Object[] arguments = {
            caller.get().tenantId(),
            notice.kind(),
            notice.subject(),
            StoredMessage.write(notice.title()),
            StoredMessage.write(notice.text()),
            notice.address(),
            now,
            rows,
            people
        };
        if (settings.isComplete()) {
            database.sql().change(AND_MAIL, with(arguments, now, caller.get().tenantId(), now.plus(settings.gather())));
        } else {
            database.sql().change(TELL, arguments);
        }
    }

    private static @Nullable Object[] with(@Nullable Object[] arguments, Object... more) {
        return Stream.concat(Stream.of(arguments), Stream.of(more)).toArray();
    }

    public List<UUID> playing(Set<Role> roles) {
        var names = roles.stream().map(Role::name).toArray(String[]::new);
        return database.sql()
                .list(
                        "select id from person where tenant_id = ? and active and role = any(?)",
                        row -> row.getObject("id", UUID.class),
                        caller.get().tenantId(),
                        names);
    }

    public List<InboxItem> list(UUID person, @Nullable UUID before, int size) {
        return database.sql()
                .list(
                        "select " + COLUMNS + " from notice where tenant_id = ? and person_id = ?"
                                + " and (cast(? as uuid) is null or id < ?) order by id desc limit ?",
                        NoticeRows::item,
                        caller.get().tenantId(),
                        person,
                        before,
                        before,
                        size);
    }

    public int unread(UUID person) {
        return database.sql()
                .first(
                        "select count(*) as n from notice where tenant_id = ? and person_id = ? and read_at is null",
                        row -> row.getInt("n"),
                        caller.get().tenantId(),
                        person)
                .orElse(0);
    }

    public int read(UUID person, UUID id) {
        return database.sql()
                .change(
                        "update notice set read_at = coalesce(read_at, ?) where tenant_id = ? and id = ?"
                                + " and person_id = ?",
                        clock.instant(),
                        caller.get().tenantId(),
                        id,
                        person);
    }

    public void readAll(UUID person) {
        database.sql()
                .change(
                        "update notice set read_at = ? where tenant_id = ? and person_id = ? and read_at is null",
                        clock.instant(),
                        caller.get().tenantId(),
                        person);
    }

    public void done(UUID person, String kind, String subject) {
        database.sql()
                .change(
                        "update notice set read_at = ? where tenant_id = ? and person_id = ? and kind = ?"
                                + " and subject = ? and read_at is null",
                        clock.instant(),
                        caller.get().tenantId(),
                        person,
                        kind,
                        subject);
    }

    public void withdraw(String kind, String subject) {
        database.sql()
                .change(
                        "update notice set read_at = ? where tenant_id = ? and kind = ? and subject = ?"
                                + " and read_at is null",
                        clock.instant(),
                        caller.get().tenantId(),
                        kind,
                        subject);
    }

    public void withdraw(UUID[] people, String kind, String[] subjects) {
        database.sql()
                .change(
                        "update notice set read_at = ? where tenant_id = ? and person_id = any(?) and kind = ?"
                                + " and subject = any(?) and read_at is null",
                        clock.instant(),
                        caller.get().tenantId(),
                        people,
                        kind,
                        subjects);
    }

    public void moved(UUID[] people, String subject, Notice to) {
        database.sql()
                .change(
                        "update notice set subject = ?, title = ?, text = ?, address = ?"
                                + " where tenant_id = ? and person_id = any(?) and kind = ? and subject = ?"
                                + " and read_at is null",
                        to.subject(),
                        StoredMessage.write(to.title()),
                        StoredMessage.write(to.text()),
                        to.address(),
                        caller.get().tenantId(),
                        people,
                        to.kind(),
                        subject);
    }

    public void close(String kind, String subject, Notice as) {
        database.sql()
                .change(
                        "update notice set kind = ?, subject = ?, title = ?, text = ?, address = ?,"
                                + " read_at = coalesce(read_at, ?)"
                                + " where tenant_id = ? and kind = ? and subject = ?",
                        as.kind(),
                        as.subject(),
                        StoredMessage.write(as.title()),
                        StoredMessage.write(as.text()),
                        as.address(),
                        clock.instant(),
                        caller.get().tenantId(),
                        kind,
                        subject);
    }

    /** What a digest has to tell: not read and in no mail before, oldest first. They belong to this mail from now on. */
    List<Notice> take(UUID person, UUID mail) {
        database.sql()
                .change(
                        "update notice set mail_id = ? where tenant_id = ? and person_id = ? and mail_id is null"
                                + " and read_at is null",
                        mail,
                        caller.get().tenantId(),
                        person);
        return database.sql()
                .list(
                        "select " + COLUMNS
                                + " from notice where tenant_id = ? and person_id = ? and mail_id = ? order by id",
                        row -> item(row).notice(),
                        caller.get().tenantId(),
                        person,
                        mail);
    }

    private static InboxItem item(ResultSet row) throws SQLException {
        var notice = new Notice(
                row.getString("kind"),
                row.getString("subject"),
                StoredMessage.of(row, "title"),
                StoredMessage.of(row, "text"),
                row.getString("address"));
        return new InboxItem(
                row.getObject("id", UUID.class),
                notice,
                Sql.instant(row, "created_at"),
                Sql.instantOrNull(row, "read_at"));
    }
}
