package org.guizhang.record.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.guizhang.record.internal.TeaRecords.because;

import jakarta.enterprise.context.control.RequestContextController;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.guizhang.record.FormRecord;
import org.guizhang.record.RecordCorrection;
import org.guizhang.record.RecordFilter;
import org.guizhang.record.RecordForms;
import org.guizhang.record.RecordRegister;
import org.guizhang.record.Records;
import org.guizhang.service.As;
import org.guizhang.service.Business;
import org.guizhang.service.Refused;
import org.guizhang.service.Services;
import org.guizhang.shared.Conflict;
import org.guizhang.shared.Days;
import org.guizhang.shared.Rejected;
import org.guizhang.template.ZippedFiles;
import org.guizhang.tenant.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Counts of tea go on from each other: balance, labels, one a month, numbers without a gap, also under many threads. */
@ExtendWith(Services.class)
class RecordRegisterTest {
    private static final String STOCK = "records/stock.yaml";
    private static final int THREADS = 32;

    @Inject
    Records records;

    @Inject
    RecordForms forms;

    private static String count(int month, String tea, String rest) {
        return "{'month': '2026-%02d', 'tea': '%s'%s}".formatted(month, tea, rest.isEmpty() ? "" : ", " + rest);
    }

    private static RecordRegister.Head head(TeaRecords garden, String tea) {
        return Services.get(RecordForms.class).register(garden.module, "stock", garden.site).heads().stream()
                .filter(head -> head.scope().path("tea").asText().equals(tea))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @As(Role.STAFF)
    void theHeadTellsWhatIsOpenAndWhatIsOutOfDateSoon(Business business) {
        var repair = "records/repair.yaml";
        var garden = new TeaRecords(
                business,
                ZippedFiles.garden()
                        .replace(
                                repair,
                                "filledBy: [keeper]",
                                "filledBy: [keeper]\nexpires: {field: check-by, remind: P30D, to: manager}")
                        .replace(
                                repair,
                                "  - key: found-by",
                                "  - key: check-by\n    title: {zh: \"检查期限\", en: \"Check by\"}\n    type: date\n  - key: found-by"));
        var machine = garden.machine("Roller");
        var today = Days.today(Services.get(Clock.class));
        for (var days : List.of(-1, 30, 31)) {
            garden.handIn(
                    "repair",
                    "{'machine': '%s', 'fault': 'Rattles', 'check-by': '%s'}".formatted(machine, today.plusDays(days)),
                    "finder");
        }
        var register = forms.register(garden.module, "repair", garden.site);
        assertThat(register.standing()).singleElement().satisfies(open -> {
            assertThat(open.state()).isEqualTo("open");
            assertThat(open.records()).isEqualTo(3);
        });
        var expiring = Objects.requireNonNull(register.expiring());
        assertThat(expiring.records()).isEqualTo(2);
        var wanted = RecordFilter.NONE.of(garden.module, "repair").expiringBy(expiring.by(), null);
        assertThat(records.list(wanted, 0, 10)).hasSize(2).hasSize((int) records.count(wanted));
        Refused.with(() -> records.count(RecordFilter.NONE.expiringBy(today, null)), "/form required");
    }

    @Test
    @As(Role.STAFF)
    void aBalanceGoesOnAndNeverFallsBelowItsLeast(Business business) {
        var garden = new TeaRecords(business);
        garden.handIn("stock", count(1, "oolong", "'received': 10, 'balance': 10"));
        var start = garden.start("stock");
        assertThat(start.answers().path("tea").asText()).isEqualTo("oolong");
        Refused.with(() -> garden.take(start, count(2, "oolong", "'issued': 11")), "/answers/issued register-min");
        Refused.with(
                () -> garden.take(start, count(2, "oolong", "'issued': 4, 'balance': 7")),
                "/answers/balance register-balance");
        garden.take(start, count(2, "oolong", "'issued': 4, 'balance': 6"));
        assertThat(head(garden, "oolong").balance()).isEqualByComparingTo("6");
        garden.handIn("stock", count(1, "green", "'received': 3"));
        assertThat(head(garden, "green").balance()).isEqualByComparingTo("3");
        assertThat(head(garden, "oolong").balance()).isEqualByComparingTo("6");
    }

    @Test
    @As(Role.STAFF)
    void whatIsCorrectedOrVoidedIsTakenBackUntilSomethingStandsOnIt(Business business) {
        var garden = new TeaRecords(business);
        var first = garden.handIn("stock", count(1, "oolong", "'received': 10"));
        var second = garden.handIn("stock", count(2, "oolong", "'issued': 4"));
        business.become(Role.SUPERVISOR);
        assertThatThrownBy(() -> records.correct(
                        first.id(), new RecordCorrection(first.revision(), TeaRecords.json("{'received': 9}"), "x")))
                .isInstanceOf(Conflict.class);
        Refused.with(
                () -> records.correct(
                        second.id(), new RecordCorrection(second.revision(), TeaRecords.json("{'issued': 11}"), "x")),
                "/answers/issued register-min");
        var corrected = records.correct(
                second.id(), new RecordCorrection(second.revision(), TeaRecords.json("{'issued': 1}"), "x"));
        assertThat(head(garden, "oolong").balance()).isEqualByComparingTo("9");
        records.take(corrected.id(), "void", because(corrected, "Never happened"));
        assertThat(head(garden, "oolong").balance()).isEqualByComparingTo("10");
        assertThat(forms.register(garden.module, "stock", null).voided()).containsExactly(second.serial());
        // Its month is free again.
        business.become(Role.STAFF);
        garden.handIn("stock", count(2, "oolong", "'issued': 2"));
        assertThat(head(garden, "oolong").balance()).isEqualByComparingTo("8");
    }

    @Test
    @As(Role.STAFF)
    void numbersGoOnAndStandInOneRecord(Business business) {
        var garden = new TeaRecords(business);
        var first = garden.handIn("stock", count(1, "oolong", "'first-label': 1, 'last-label': 50"));
        Refused.with(
                () -> garden.handIn("stock", count(2, "oolong", "'first-label': 52, 'last-label': 60")),
                "/answers/first-label register-continues");
        Refused.with(
                () -> garden.handIn("stock", count(2, "oolong", "'first-label': 50, 'last-label': 60")),
                "/answers/first-label register-continues",
                "/answers/first-label register-overlap");
        garden.handIn("stock", count(2, "oolong", "'first-label': 51, 'last-label': 60"));
        assertThat(head(garden, "oolong").last()).isEqualByComparingTo("60");
        Refused.with(() -> garden.handIn("stock", count(1, "oolong", "")), "/answers/month register-unique");
        assertThat(first.serial()).endsWith("-0001");
    }

    @Test
    @As(Role.STAFF)
    void totalsAreSummedOverTheRecordsOfTheMonth(Business business) {
        var garden = new TeaRecords(business, ZippedFiles.garden().replace(STOCK, "  unique: [month]\n", ""));
        garden.handIn("stock", count(1, "oolong", "'received': 10"));
        garden.handIn("stock", count(1, "oolong", "'issued': 3"));
        garden.handIn("stock", count(2, "oolong", "'issued': 1"));
        var third = garden.handIn("stock", count(1, "oolong", "'issued': 2"));
        assertThat(third.judgement().totals().get("issued-in-month")).isEqualByComparingTo(new BigDecimal("3"));
    }

    /** Reading a balance and then writing it would let more out than there is. */
    @Test
    @As(Role.STAFF)
    void manyAtOnceTakeNoMoreThanThereIsAndLeaveNoGap(Business business) throws Exception {
        var garden = new TeaRecords(business, ZippedFiles.garden().replace(STOCK, "  unique: [month]\n", ""));
        garden.handIn("stock", count(1, "oolong", "'received': 100"));
        var refused = new AtomicInteger();
        var taken = atOnce(business, () -> {
            try {
                return garden.handIn("stock", count(1, "oolong", "'issued': 5"));
            } catch (Rejected tooMuch) {
                refused.incrementAndGet();
                return null;
            }
        });
        assertThat(taken).hasSize(20);
        assertThat(refused).hasValue(THREADS - 20);
        assertThat(head(garden, "oolong").balance()).isZero();
        assertThat(taken.stream().map(record -> Integer.parseInt(record.serial().split("-", -1)[1])))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(2, 21).boxed().toList());
        assertThat(business.as(Role.OWNER, () -> forms.register(garden.module, "stock", null))
                        .missing())
                .isEmpty();
    }

    private static List<FormRecord> atOnce(Business business, Callable<FormRecord> work) throws Exception {
        var threads = Executors.newFixedThreadPool(THREADS);
        try {
            Callable<FormRecord> asStaff = () -> {
                var request = Services.get(RequestContextController.class);
                request.activate();
                try {
                    business.become(Role.STAFF);
                    return work.call();
                } finally {
                    request.deactivate();
                }
            };
            var found = new ArrayList<FormRecord>();
            for (var done : threads.invokeAll(Collections.nCopies(THREADS, asStaff))) {
                var record = done.get();
                if (record != null) {
                    found.add(record);
                }
            }
            return found;
        } finally {
            threads.shutdownNow();
        }
    }
}
