package org.guizhang.notify;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.guizhang.notify.internal.ChoiceRows;
import org.guizhang.shared.AuditedAction;
import org.guizhang.shared.Violations;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.Permission;
import org.guizhang.tenant.Requires;
import org.jspecify.annotations.Nullable;

/** What the caller wants to be mailed, and when. Nobody reads or sets another person's. */
@ApplicationScoped
@Transactional
public class NoticeChoices {
    private static final int WRITTEN = "00:00".length();

    @Inject
    ChoiceRows rows;

    @Inject
    CurrentCaller caller;

    @Inject
    Event<AuditedAction> trail;

    @Requires(Permission.READ_HANDBOOK)
    public NoticeChoice get() {
        return rows.find(caller.person().personId()).orElse(NoticeChoice.PRESET);
    }

    /** Puts a choice in place of the one before; what waits already leaves by it, too. */
    @Requires(Permission.READ_HANDBOOK)
    public NoticeChoice set(NoticeChoice choice) {
        var violations = new Violations();
        if (choice.mail() == null) {
            violations.add("/mail", "required");
        }
        clock(violations, "/dailyAt", choice.dailyAt());
        clock(violations, "/quietFrom", choice.quietFrom());
        clock(violations, "/quietUntil", choice.quietUntil());
        if ((choice.quietFrom() == null) != (choice.quietUntil() == null)) {
            violations.add(choice.quietFrom() == null ? "/quietFrom" : "/quietUntil", "required");
        } else if (choice.quietFrom() != null && choice.quietFrom().equals(choice.quietUntil())) {
            violations.add("/quietUntil", "notice-quiet");
        }
        violations.check();
        var wanted = new NoticeChoice(
                choice.mail(),
                choice.dailyAt() == null ? NoticeChoice.MORNING : choice.dailyAt(),
                choice.quietFrom(),
                choice.quietUntil(),
                choice.inboxOnly() == null ? Set.of() : new TreeSet<>(choice.inboxOnly()));
        var me = caller.person().personId();
        rows.set(me, wanted);
        trail.fire(new AuditedAction(
                NoticeAction.NOTICES_CHOSEN,
                "person",
                me.toString(),
                null,
                Map.of("mail", Objects.requireNonNull(wanted.mail()).name())));
        return wanted;
    }

    private static void clock(Violations violations, String field, @Nullable String written) {
        if (written == null) {
            return;
        }
        try {
            if (written.length() == WRITTEN && LocalTime.parse(written).getSecond() == 0) {
                return;
            }
        } catch (DateTimeParseException noTime) {
            // Said below.
        }
        violations.add(field, "notice-clock");
    }
}
