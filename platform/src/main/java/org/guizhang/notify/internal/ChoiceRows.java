package org.guizhang.notify.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guizhang.notify.NoticeChoice;
import org.guizhang.notify.NoticeGroup;
import org.guizhang.tenant.Database;
import org.guizhang.work.Tasks;
import org.jdbi.v3.core.result.RowView;
import org.jspecify.annotations.Nullable;

/** What people want to be mailed; whoever has no row wants everything soon. */
@ApplicationScoped
public class ChoiceRows {
    @Inject
    Database database;

    @Inject
    Tasks tasks;

    @Inject
    MailSettings settings;

    @Inject
    Clock clock;

    public Optional<NoticeChoice> find(UUID person) {
        return database.sql()
                .createQuery(
                        "select mail, to_char(daily_at, 'HH24:MI') as daily, to_char(quiet_from, 'HH24:MI') as quiet,"
                                + " to_char(quiet_until, 'HH24:MI') as loud, array_to_string(inbox_only, ',') as groups"
                                + " from notice_choice where tenant_id = :tenant and person_id = :person")
                .bind("person", person)
                .map(ChoiceRows::choice)
                .findFirst();
    }

    private static NoticeChoice choice(RowView row) {
        var groups = row.getColumn("groups", String.class);
        Set<NoticeGroup> silent = groups.isEmpty()
                ? Set.of()
                : Arrays.stream(groups.split(",", -1))
                        .map(NoticeGroup::valueOf)
                        .collect(Collectors.toUnmodifiableSet());
        return new NoticeChoice(
                NoticeChoice.Mail.valueOf(row.getColumn("mail", String.class)),
                row.getColumn("daily", String.class),
                row.getColumn("quiet", String.class),
                row.getColumn("loud", String.class),
                silent);
    }

    /** Sets it, and has a digest that waits longer than it says now leave by it. */
    public void set(UUID person, NoticeChoice choice) {
        database.sql()
                .createUpdate(
                        "insert into notice_choice (tenant_id, person_id, mail, daily_at, quiet_from, quiet_until,"
                                + " inbox_only) values (:tenant, :person, :mail, :daily, :quiet, :loud, :groups)"
                                + " on conflict (tenant_id, person_id) do update set mail = :mail, daily_at = :daily,"
                                + " quiet_from = :quiet, quiet_until = :loud, inbox_only = :groups")
                .bind("person", person)
                .bind("mail", Objects.requireNonNull(choice.mail()).name())
                .bind("daily", time(choice.dailyAt()))
                .bind("quiet", time(choice.quietFrom()))
                .bind("loud", time(choice.quietUntil()))
                .bind(
                        "groups",
                        Objects.requireNonNull(choice.inboxOnly()).stream()
                                .map(Enum::name)
                                .toArray(String[]::new))
                .execute();
        if (settings.isComplete()) {
            waiting(person).ifPresent(mail -> tasks.add(MailRows.KIND, mail.toString(), due(choice)));
        }
    }

    private Optional<UUID> waiting(UUID person) {
        return database.sql()
                .createQuery("select id from mail where tenant_id = :tenant and person_id = :person"
                        + " and subject is null and state = 'waiting'")
                .bind("person", person)
                .mapTo(UUID.class)
                .findFirst();
    }

    /** When a mail leaves by a choice that would leave soon. */
    Instant due(NoticeChoice choice) {
        return database.sql()
                .createQuery("select mail_due(cast(:soon as timestamptz), :mail, cast(:daily as time),"
                        + " cast(:quiet as time), cast(:loud as time))")
                .bind("soon", clock.instant().plus(settings.gather()))
                .bind("mail", Objects.requireNonNull(choice.mail()).name())
                .bind("daily", time(choice.dailyAt()))
                .bind("quiet", time(choice.quietFrom()))
                .bind("loud", time(choice.quietUntil()))
                .mapTo(Instant.class)
                .one();
    }

    private static @Nullable LocalTime time(@Nullable String written) {
        return written == null ? null : LocalTime.parse(written);
    }
}
