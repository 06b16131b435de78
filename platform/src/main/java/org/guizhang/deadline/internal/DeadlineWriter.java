package org.guizhang.deadline.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.guizhang.tenant.Database;
import org.jspecify.annotations.Nullable;

/** Writes clocks for the first time. */
@ApplicationScoped
public class DeadlineWriter {
    /** Rows of one statement. */
    private static final int BATCH = 1_000;

    @Inject
    Database database;

    /** Writes those that are not there; whoever writes the same at the same time writes none twice. Gives those written. */
    List<UUID> add(List<FreshDeadline> fresh) {
        var made = new ArrayList<UUID>();
        for (int from = 0; from < fresh.size(); from += BATCH) {
            made.addAll(write(fresh.subList(from, Math.min(fresh.size(), from + BATCH))));
        }
        return made;
    }

    private List<UUID> write(List<FreshDeadline> rows) {
        return database.sql()
                .createQuery(
                        "insert into deadline (tenant_id, id, module_id, edition_id, rule, title_zh, title_en, clauses,"
                                + " follow_up, subject_kind, subject_id, address, slot, ordinal, site_id, role, people, matching,"
                                + " period_from, period_to, counting, days, exact, within, repeats, stoppable, remind, escalations,"
                                + " starts_at, due_at, late_at, told_at, wakes_at)"
                                + " select cast(:tenant as uuid), f.id, f.module, f.edition, f.rule, f.zh, f.en,"
                                + " string_to_array(f.clauses, ','), f.follow, f.kind, f.subject, f.address, f.slot, f.ordinal,"
                                + " f.site, f.role, cast(string_to_array(f.people, ',') as uuid[]), f.matching, f.first, f.last, f.counting,"
                                + " f.days, f.exact, f.within, f.repeats, f.stoppable, string_to_array(f.remind, ','), f.escalations, f.starts,"
                                + " f.due, f.late, f.told, f.wakes from unnest(cast(:ids as uuid[]), cast(:modules as uuid[]),"
                                + " cast(:editions as uuid[]), cast(:rules as text[]), cast(:zh as text[]), cast(:en as text[]),"
                                + " cast(:clauses as text[]), cast(:follow as text[]), cast(:kinds as text[]), cast(:subjects as text[]),"
                                + " cast(:addresses as text[]), cast(:slots as text[]), cast(:ordinals as integer[]), cast(:sites as uuid[]),"
                                + " cast(:roles as text[]), cast(:people as text[]), cast(:matching as text[]), cast(:first as date[]),"
                                + " cast(:last as date[]), cast(:counting as text[]), cast(:days as boolean[]), cast(:exact as boolean[]),"
                                + " cast(:within as text[]), cast(:repeats as boolean[]), cast(:stoppable as boolean[]),"
                                + " cast(:remind as text[]), cast(:escalations as text[]), cast(:starts as timestamptz[]),"
                                + " cast(:due as timestamptz[]), cast(:late as timestamptz[]), cast(:told as timestamptz[]),"
                                + " cast(:wakes as timestamptz[])) as f (id, module, edition, rule, zh, en, clauses, follow, kind, subject,"
                                + " address, slot, ordinal, site, role, people, matching, first, last, counting, days, exact, within,"
                                + " repeats, stoppable, remind, escalations, starts, due, late, told, wakes)"
                                + " on conflict do nothing returning id")
                .bind("ids", uuids(rows, FreshDeadline::id))
                .bind("modules", uuids(rows, row -> row.start().terms().module()))
                .bind("editions", uuids(rows, row -> row.start().terms().edition()))
                .bind("rules", texts(rows, row -> row.start().terms().rule()))
                .bind("zh", texts(rows, row -> row.start().terms().title().zh()))
                .bind("en", texts(rows, row -> row.start().terms().title().en()))
                .bind("clauses", texts(rows, FreshDeadline::clauses))
                .bind("follow", texts(rows, row -> row.start().terms().followUp()))
                .bind("kinds", texts(rows, row -> row.start().subject().kind()))
                .bind("subjects", texts(rows, row -> row.start().subject().id()))
                .bind("addresses", texts(rows, row -> row.start().subject().address()))
                .bind("slots", texts(rows, FreshDeadline::slotText))
                .bind("ordinals", texts(rows, FreshDeadline::ordinal))
                .bind("sites", uuids(rows, row -> row.start().site()))
                .bind("roles", texts(rows, FreshDeadline::role))
                .bind("people", texts(rows, FreshDeadline::people))
                .bind("matching", texts(rows, row -> row.start().match().text()))
                .bind("first", texts(rows, FreshDeadline::periodFrom))
                .bind("last", texts(rows, FreshDeadline::periodTo))
                .bind("counting", texts(rows, row -> row.pace().counting().name()))
                .bind("days", texts(rows, row -> row.pace().days()))
                .bind("exact", texts(rows, row -> row.pace().exact()))
                .bind("within", texts(rows, FreshDeadline::within))
                .bind("repeats", texts(rows, row -> row.start().terms().repeats()))
                .bind("stoppable", texts(rows, row -> row.start().terms().stoppable()))
                .bind("remind", texts(rows, FreshDeadline::remind))
                .bind(
                        "escalations",
                        texts(rows, row -> WrittenEscalations.write(row.start().escalations())))
                .bind("starts", texts(rows, row -> row.start().starts()))
                .bind("due", texts(rows, FreshDeadline::due))
                .bind("late", texts(rows, FreshDeadline::late))
                .bind("told", texts(rows, FreshDeadline::told))
                .bind("wakes", texts(rows, FreshDeadline::wakes))
                .mapTo(UUID.class)
                .list();
    }

    private static @Nullable UUID[] uuids(List<FreshDeadline> rows, Function<FreshDeadline, @Nullable UUID> column) {
        return rows.stream().map(column).toArray(UUID[]::new);
    }

    private static @Nullable String[] texts(
            List<FreshDeadline> rows, Function<FreshDeadline, @Nullable Object> column) {
        return rows.stream()
                .map(row -> {
                    var value = column.apply(row);
                    return value == null ? null : value.toString();
                })
                .toArray(String[]::new);
    }
}
