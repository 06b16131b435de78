package org.guizhang.notify.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.guizhang.notify.InboxItem;
import org.guizhang.notify.Notice;
import org.guizhang.notify.NoticeChoice;
import org.guizhang.notify.NoticeGroup;
import org.guizhang.shared.Ids;
import org.guizhang.tenant.Database;
import org.guizhang.tenant.Role;
import org.guizhang.work.Tasks;
import org.jdbi.v3.core.result.RowView;
import org.jspecify.annotations.Nullable;

/** The inbox's rows. A notice for many people and their digests are one statement. */
@ApplicationScoped
public class NoticeRows {
    private static final String COLUMNS =
            "id, kind, subject, title, title_zh, title_en, text, text_zh, text_en, address, created_at, read_at";

    private static final String TELL =
            "insert into notice (tenant_id, id, person_id, kind, subject, title, text, address, created_at)"
                    + " select cast(:tenant as uuid), t.id, t.person, :kind, :subject, :title, :text, :address,"
                    + " cast(:now as timestamptz) from unnest(cast(:ids as uuid[]), cast(:people as uuid[])) as t (id, person)";

    /**
     * Those with an address as login, or a confirmed one beside it, get a digest unless one is waiting; one that is being
     * written counts no more.
     */
    private static final String AND_MAIL = "with told as (" + TELL + " returning person_id), laid as ("
            + "insert into mail (tenant_id, id, person_id, address, language, state, created_at)"
            + " select p.tenant_id, gen_random_uuid(), p.id, case when p.login like '%@%' then p.login else a.email end,"
            + " a.language, 'waiting', cast(:now as timestamptz) from person p join account a on a.id = p.account_id"
            + " left join notice_choice c on c.tenant_id = p.tenant_id and c.person_id = p.id"
            + " where p.tenant_id = :tenant and p.id in (select person_id from told) and p.active"
            + " and coalesce(c.mail <> 'NONE' and :group <> all(c.inbox_only), true)"
            + " and (p.login like '%@%' or a.email is not null and a.verified_at is not null)"
            + " on conflict (tenant_id, person_id) where subject is null and state = 'waiting' do nothing returning *) "
            + Tasks.INSERT + " select laid.tenant_id, '" + MailRows.KIND
            + "', laid.id::text, mail_due(cast(:due as timestamptz), c.mail, c.daily_at, c.quiet_from, c.quiet_until)"
            + " from laid left join notice_choice c on c.tenant_id = laid.tenant_id and c.person_id = laid.person_id";

    @Inject
    Database database;

    @Inject
    MailSettings settings;

    @Inject
    ChoiceRows choices;

    @Inject
    Ids ids;

    @Inject
    Clock clock;

    public void tell(UUID[] people, Notice notice) {
        var now = clock.instant();
        var mailed = settings.isComplete();
        var told = database.sql()
                .createUpdate(mailed ? AND_MAIL : TELL)
                .bind("kind", notice.kind())
                .bind("subject", notice.subject())
                .bind("title", StoredMessage.write(notice.title()))
                .bind("text", StoredMessage.write(notice.text()))
                .bind("address", notice.address())
                .bind("now", now)
                .bind("ids", Stream.generate(ids::next).limit(people.length).toArray(UUID[]::new))
                .bind("people", people);
        if (mailed) {
            told.bind("due", now.plus(settings.gather()))
                    .bind("group", NoticeGroup.of(notice.kind()).name());
        }
        told.execute();
    }

    public List<UUID> playing(Set<Role> roles) {
        var names = roles.stream().map(Role::name).toArray(String[]::new);
        return database.sql()
                .createQuery("select id from person where tenant_id = :tenant and active and role = any(:names)")
                .bind("names", names)
                .mapTo(UUID.class)
                .list();
    }

    public List<InboxItem> list(UUID person, @Nullable UUID before, int size) {
        return database.sql()
                .createQuery("select " + COLUMNS + " from notice where tenant_id = :tenant and person_id = :person"
                        + " and (cast(:before as uuid) is null or id < :before) order by id desc limit :size")
                .bind("person", person)
                .bind("before", before)
                .bind("size", size)
                .map(NoticeRows::item)
                .list();
    }

    public int unread(UUID person) {
        return database.sql()
                .createQuery(
                        "select count(*) as n from notice where tenant_id = :tenant and person_id = :person and read_at is null")
                .bind("person", person)
                .mapTo(Integer.class)
                .findFirst()
                .orElse(0);
    }

    public int read(UUID person, UUID id) {
        return database.sql()
                .createUpdate(
                        "update notice set read_at = coalesce(read_at, :now) where tenant_id = :tenant and id = :id"
                                + " and person_id = :person")
                .bind("now", clock.instant())
                .bind("id", id)
                .bind("person", person)
                .execute();
    }

    public void readAll(UUID person) {
        database.sql()
                .createUpdate(
                        "update notice set read_at = :now where tenant_id = :tenant and person_id = :person and read_at is null")
                .bind("now", clock.instant())
                .bind("person", person)
                .execute();
    }

    public void done(UUID person, String kind, String subject) {
        database.sql()
                .createUpdate(
                        "update notice set read_at = :now where tenant_id = :tenant and person_id = :person and kind = :kind"
                                + " and subject = :subject and read_at is null")
                .bind("now", clock.instant())
                .bind("person", person)
                .bind("kind", kind)
                .bind("subject", subject)
                .execute();
    }

    public void withdraw(String kind, String subject) {
        database.sql()
                .createUpdate(
                        "update notice set read_at = :now where tenant_id = :tenant and kind = :kind and subject = :subject"
                                + " and read_at is null")
                .bind("now", clock.instant())
                .bind("kind", kind)
                .bind("subject", subject)
                .execute();
    }

    public void withdraw(UUID[] people, String kind, String[] subjects) {
        database.sql()
                .createUpdate(
                        "update notice set read_at = :now where tenant_id = :tenant and person_id = any(:people) and kind = :kind"
                                + " and subject = any(:subjects) and read_at is null")
                .bind("now", clock.instant())
                .bind("people", people)
                .bind("kind", kind)
                .bind("subjects", subjects)
                .execute();
    }

    public void moved(UUID[] people, String subject, Notice to) {
        database.sql()
                .createUpdate("update notice set subject = :subject, title = :title, text = :text, address = :address"
                        + " where tenant_id = :tenant and person_id = any(:people) and kind = :kind and subject = :former"
                        + " and read_at is null")
                .bind("subject", to.subject())
                .bind("title", StoredMessage.write(to.title()))
                .bind("text", StoredMessage.write(to.text()))
                .bind("address", to.address())
                .bind("people", people)
                .bind("kind", to.kind())
                .bind("former", subject)
                .execute();
    }

    public void close(String kind, String subject, Notice as) {
        database.sql()
                .createUpdate(
                        "update notice set kind = :kind, subject = :subject, title = :title, text = :text, address = :address,"
                                + " read_at = coalesce(read_at, :now)"
                                + " where tenant_id = :tenant and kind = :formerKind and subject = :former")
                .bind("kind", as.kind())
                .bind("subject", as.subject())
                .bind("title", StoredMessage.write(as.title()))
                .bind("text", StoredMessage.write(as.text()))
                .bind("address", as.address())
                .bind("now", clock.instant())
                .bind("formerKind", kind)
                .bind("former", subject)
                .execute();
    }

    /**
     * What a digest has to tell: not read and in no mail before, and of no group that the person wants in the inbox alone,
     * oldest first. They belong to this mail from now on.
     */
    List<Notice> take(UUID person, UUID mail) {
        var choice = choices.find(person).orElse(NoticeChoice.PRESET);
        if (choice.mail() == NoticeChoice.Mail.NONE) {
            return List.of();
        }
        var silent = Objects.requireNonNull(choice.inboxOnly());
        database.sql()
                .createUpdate(
                        "update notice set mail_id = :mail where tenant_id = :tenant and person_id = :person and mail_id is null"
                                + " and read_at is null and kind <> all(:silent)"
                                + " and (not :rules or kind = any(:known))")
                .bind("silent", kinds(silent))
                .bind("rules", silent.contains(NoticeGroup.RULES))
                .bind("known", kinds(Set.of(NoticeGroup.values())))
                .bind("mail", mail)
                .bind("person", person)
                .execute();
        return database.sql()
                .createQuery(
                        "select " + COLUMNS
                                + " from notice where tenant_id = :tenant and person_id = :person and mail_id = :mail order by id")
                .bind("person", person)
                .bind("mail", mail)
                .map(row -> item(row).notice())
                .list();
    }

    private static String[] kinds(Set<NoticeGroup> groups) {
        return groups.stream().flatMap(group -> group.kinds().stream()).toArray(String[]::new);
    }

    private static InboxItem item(RowView row) {
        var notice = new Notice(
                row.getColumn("kind", String.class),
                row.getColumn("subject", String.class),
                StoredMessage.of(row, "title"),
                StoredMessage.of(row, "text"),
                row.getColumn("address", String.class));
        return new InboxItem(
                row.getColumn("id", UUID.class),
                notice,
                row.getColumn("created_at", Instant.class),
                row.getColumn("read_at", Instant.class));
    }
}
