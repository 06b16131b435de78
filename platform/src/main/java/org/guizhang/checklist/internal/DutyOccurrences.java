package org.guizhang.checklist.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.guizhang.duty.DutyRosters;
import org.guizhang.template.Who;
import org.guizhang.tenant.Database;
import org.jspecify.annotations.Nullable;

/**
 * Gives what is for whoever is on duty to those whom the roster names from its opening until it is too late. It is theirs
 * also when their shift has ended, so that nobody's work is refused because it arrives late; what somebody has begun stays.
 */
@ApplicationScoped
public class DutyOccurrences {
    /** Rows of one statement. */
    private static final int BATCH = 2_000;

    @Inject
    SheetModels models;

    @Inject
    DutyRosters rosters;

    @Inject
    Database database;

    /** @param planned what has to be there, and is */
    void target(List<Planned> planned) {
        var forDuty = planned.stream().filter(this::isForDuty).toList();
        if (forDuty.isEmpty()) {
            return;
        }
        var roster = rosters.between(
                forDuty.stream()
                        .map(one -> one.window().opens())
                        .min(Comparator.naturalOrder())
                        .orElse(Instant.EPOCH),
                forDuty.stream()
                        .map(one -> one.window().late())
                        .max(Comparator.naturalOrder())
                        .orElse(Instant.EPOCH)
                        .plusSeconds(1));
        for (int from = 0; from < forDuty.size(); from += BATCH) {
            write(
                    forDuty.subList(from, Math.min(forDuty.size(), from + BATCH)),
                    one -> array(roster.onDuty(
                            SheetModel.source(one.role()),
                            one.target().site(),
                            one.window().opens(),
                            one.window().late())));
        }
    }

    private boolean isForDuty(Planned one) {
        return one.target().person() == null
                && models.of(one.edition(), one.checklist()).type().position().kind() == Who.Kind.ON_DUTY;
    }

    /** An array as PostgreSQL writes one: arrays of arrays would be taken apart. */
    private static String array(Iterable<UUID> people) {
        var text = new StringBuilder("{");
        people.forEach(person -> text.append(text.length() > 1 ? "," : "").append(person));
        return text.append('}').toString();
    }

    private void write(List<Planned> planned, Function<Planned, String> people) {
        database.sql()
                .createUpdate("update occurrence o set on_duty = cast(w.people as uuid[])"
                        + " from unnest(cast(:modules as uuid[]), cast(:checklists as text[]), cast(:schedules as text[]),"
                        + " cast(:targets as text[]), cast(:slots as timestamp[]), cast(:ordinals as integer[]),"
                        + " cast(:people as text[])) as w (module, checklist, schedule, target, slot, ordinal, people)"
                        + " where o.tenant_id = :tenant and o.module_id = w.module and o.checklist = w.checklist"
                        + " and o.schedule = w.schedule and o.target = w.target and o.slot = w.slot"
                        + " and o.ordinal = w.ordinal and o.closed_at is null and o.begun_at is null"
                        + " and o.on_duty is distinct from cast(w.people as uuid[])")
                .bind("modules", planned.stream().map(Planned::module).toArray(UUID[]::new))
                .bind("checklists", texts(planned, Planned::checklist))
                .bind("schedules", texts(planned, Planned::schedule))
                .bind("targets", texts(planned, one -> one.target().key()))
                .bind("slots", texts(planned, one -> one.window().slot()))
                .bind("ordinals", texts(planned, one -> one.window().ordinal()))
                .bind("people", texts(planned, people::apply))
                .execute();
    }

    private static String[] texts(List<Planned> planned, Function<Planned, @Nullable Object> column) {
        return planned.stream().map(one -> String.valueOf(column.apply(one))).toArray(String[]::new);
    }
}
