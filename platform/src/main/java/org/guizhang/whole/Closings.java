package org.guizhang.whole;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.guizhang.notify.Notice;
import org.guizhang.notify.Notices;
import org.guizhang.shared.AuditedAction;
import org.guizhang.shared.Conflict;
import org.guizhang.shared.Message;
import org.guizhang.shared.Rejected;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.Database;
import org.guizhang.tenant.PasswordAgain;
import org.guizhang.tenant.Permission;
import org.guizhang.tenant.Requires;
import org.guizhang.tenant.Role;
import org.guizhang.whole.internal.EraseWorker;
import org.guizhang.whole.internal.StandingRows;
import org.guizhang.work.Tasks;
import org.jspecify.annotations.Nullable;

/**
 * The end of the caller's business: asked for by an owner, thought over for a time in which everything can be read and taken
 * away and nothing is changed, then everything is erased.
 */
@ApplicationScoped
@Transactional
public class Closings {
    private static final String NOTICE = "business-closing";

    @Inject
    Database database;

    @Inject
    StandingRows rows;

    @Inject
    PasswordAgain password;

    @Inject
    CurrentCaller caller;

    @Inject
    Tasks tasks;

    @Inject
    Notices notices;

    @Inject
    Clock clock;

    @Inject
    Event<AuditedAction> trail;

    @Inject
    @ConfigProperty(name = "guizhang.closing.grace", defaultValue = "P30D")
    String grace;

    /** What the business may do, which all its people may know. */
    @Requires(Permission.READ_HANDBOOK)
    public BusinessStanding get() {
        return rows.read();
    }

    /**
     * Begins the end. Everybody is told. Throws {@link Rejected} unless {@code name} is what the business is called, and
     * {@link Conflict} where it is closing already.
     */
    @Requires(Permission.OWN_BUSINESS)
    public BusinessStanding begin(@Nullable String typed, @Nullable String name) {
        password.check(typed);
        database.evenAtRest();
        if (name == null || !name.strip().equals(rows.name())) {
            throw Rejected.field("/name", "business-name-differs");
        }
        var before = rows.lock();
        if (before.closingAt() != null) {
            throw new Conflict(Message.of("problem.closing-already"));
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var erase = now.atOffset(ZoneOffset.UTC).plus(Period.parse(grace)).toInstant();
        rows.close(now, erase);
        tasks.add(EraseWorker.KIND, "", erase);
        var after = rows.read();
        note(WholeAction.CLOSING_BEGUN, before, after);
        var day = LocalDate.ofInstant(erase, ZoneOffset.UTC);
        notices.tell(
                EnumSet.allOf(Role.class),
                new Notice(
                        NOTICE,
                        now.toString(),
                        Message.of("whole.closing"),
                        Message.of("whole.closing.text", day, caller.person().name()),
                        "settings"));
        return after;
    }

    /** Takes the end back: everything goes on as before. Throws {@link Conflict} where the business is not closing. */
    @Requires(Permission.OWN_BUSINESS)
    public BusinessStanding takeBack(@Nullable String typed) {
        password.check(typed);
        database.evenAtRest();
        var before = rows.lock();
        var erase = before.eraseAt();
        if (erase == null || !clock.instant().isBefore(erase)) {
            throw new Conflict(Message.of("problem.not-closing"));
        }
        rows.close(null, null);
        var after = rows.read();
        note(WholeAction.CLOSING_TAKEN_BACK, before, after);
        notices.close(
                NOTICE,
                String.valueOf(before.closingAt()),
                new Notice(
                        NOTICE,
                        String.valueOf(before.closingAt()),
                        Message.of("whole.closing-back"),
                        Message.of("whole.closing-back.text", caller.person().name()),
                        "settings"));
        return after;
    }

    private void note(WholeAction action, BusinessStanding before, BusinessStanding after) {
        trail.fire(new AuditedAction(action, "tenant", caller.get().tenantId().toString(), before, after));
    }
}
