package org.guizhang.deadline.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.guizhang.notify.Notice;
import org.guizhang.notify.Notices;
import org.guizhang.shared.Days;
import org.guizhang.shared.Message;
import org.guizhang.tenant.Role;

/** Tells those whom clocks concern; where there is nobody, the administrators. What has fallen away counts as read. */
@ApplicationScoped
public class DeadlineNotices {
    private static final Set<Role> ADMINISTRATORS = Set.of(Role.OWNER, Role.ADMINISTRATOR);

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(Days.ZONE);

    @Inject
    Notices notices;

    @Inject
    Clock clock;

    /** What is told; its word is a part of kinds and keys, which stand in rows. */
    enum Kind {
        SOON("soon"),
        OVERDUE("overdue"),
        ESCALATED("escalated");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        String notice() {
            return "deadline-" + word;
        }
    }

    void tell(Kind kind, Set<UUID> people, DeadlineRow row) {
        var notice = new Notice(
                kind.notice(),
                row.id().toString(),
                Message.of("deadline." + kind.word, row.title()),
                Message.of("deadline." + kind.word + ".text", place(row), until(row.dueAt())),
                "deadlines/" + row.id());
        if (people.isEmpty()) {
            notices.tell(ADMINISTRATORS, notice);
        } else {
            notices.tell(people, notice);
        }
    }

    /** Nobody has to be reminded of it any more. Of what is kept before anybody was told there is nothing to be withdrawn. */
    void settle(DeadlineRow row) {
        if (row.remind().isEmpty() && clock.instant().isBefore(row.dueAt())) {
            return;
        }
        List.of(Kind.values())
                .forEach(kind -> notices.withdraw(kind.notice(), row.id().toString()));
    }

    /** The last minute that belongs to it, so that the end of a day is not read as the next one. */
    private static String until(Instant due) {
        var at = due.atZone(Days.ZONE);
        return at.getHour() == 0 && at.getMinute() == 0 ? at.minusDays(1).toLocalDate() + " 24:00" : MOMENT.format(due);
    }

    private static Object place(DeadlineRow row) {
        var site = row.site();
        return site == null ? Message.of("checklist.everywhere") : site.name();
    }
}
