package org.guizhang.record.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.guizhang.form.Filled;
import org.guizhang.shared.Days;
import org.guizhang.template.artefact.RecordType;
import org.guizhang.tenant.Database;
import org.jspecify.annotations.Nullable;

/** Totals that are summed over other records of the same site, as their forms declare. */
@ApplicationScoped
public class RecordSums {
    @Inject
    Database database;

    @Inject
    VersionRows versions;

    @Inject
    RecordModels models;

    @Inject
    Clock clock;

    /** By total; of records that were handed in and count, in the period that holds the day this one is of. */
    Map<String, BigDecimal> of(RecordModel model, UUID record, @Nullable UUID site, ObjectNode answers) {
        var sums = new HashMap<String, BigDecimal>();
        for (var sum : model.type().sums()) {
            var day = RecordDay.of(model, answers, Days.today(clock));
            var wanted = new Wanted(
                    model.module(),
                    sum.record(),
                    sum.field(),
                    site,
                    first(sum.over(), day),
                    last(sum.over(), day),
                    record);
            sums.put(sum.total(), sum.when() == null ? all(wanted) : some(wanted, sum.when()));
        }
        return sums;
    }

    private record Wanted(
            UUID module,
            String form,
            String field,
            @Nullable UUID site,
            LocalDate first,
            LocalDate last,
            UUID but) {}

    private BigDecimal all(Wanted wanted) {
        return database.sql()
                .createQuery(
                        "select coalesce(sum(v.number), 0) from record r join record_value v on v.tenant_id = r.tenant_id"
                                + " and v.record_id = r.id and v.field = :field where r.tenant_id = :tenant and r.module_id = :module"
                                + " and r.form = :form and r.day between :first and :last and r.state is not null and r.state <> 'void'"
                                + " and r.site_id is not distinct from :site and r.id <> :but")
                .bind("field", wanted.field())
                .bind("module", wanted.module())
                .bind("form", wanted.form())
                .bind("first", wanted.first())
                .bind("last", wanted.last())
                .bind("site", wanted.site())
                .bind("but", wanted.but())
                .mapTo(BigDecimal.class)
                .one();
    }

    private record Summed(UUID id, UUID editionId, BigDecimal number) {}

    /** Those of which a rule holds, which is asked of each by the form of its own edition. */
    private BigDecimal some(Wanted wanted, String rule) {
        var found = database.sql()
                .createQuery(
                        "select r.id, r.edition_id, v.number from record r join record_value v on v.tenant_id = r.tenant_id"
                                + " and v.record_id = r.id and v.field = :field where r.tenant_id = :tenant and r.module_id = :module"
                                + " and r.form = :form and r.day between :first and :last and r.state is not null and r.state <> 'void'"
                                + " and r.site_id is not distinct from :site and r.id <> :but and v.number is not null")
                .bind("field", wanted.field())
                .bind("module", wanted.module())
                .bind("form", wanted.form())
                .bind("first", wanted.first())
                .bind("last", wanted.last())
                .bind("site", wanted.site())
                .bind("but", wanted.but())
                .mapTo(Summed.class)
                .list();
        var answers = versions.answers(found.stream().map(Summed::id).toList());
        var now = LocalDateTime.ofInstant(clock.instant(), Days.ZONE);
        return found.stream()
                .filter(one -> answers.containsKey(one.id()))
                .filter(one -> models.of(one.editionId(), wanted.form())
                        .type()
                        .form()
                        .condition(rule)
                        .test(new Filled(Objects.requireNonNull(answers.get(one.id())), Map.of(), Map.of(), now, null)))
                .map(Summed::number)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static LocalDate first(RecordType.Period over, LocalDate day) {
        return switch (over) {
            case DAY -> day;
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
            case QUARTER -> day.with(IsoFields.DAY_OF_QUARTER, 1);
            case YEAR -> day.withDayOfYear(1);
        };
    }

    private static LocalDate last(RecordType.Period over, LocalDate day) {
        var first = first(over, day);
        return switch (over) {
            case DAY -> first;
            case WEEK -> first.plusDays(6);
            case MONTH -> first.plusMonths(1).minusDays(1);
            case QUARTER -> first.plusMonths(3).minusDays(1);
            case YEAR -> first.plusYears(1).minusDays(1);
        };
    }
}
