package org.guizhang.checklist.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.guizhang.checklist.internal.WorkingGarden.says;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.guizhang.checklist.Doer;
import org.guizhang.checklist.HandIn;
import org.guizhang.checklist.OccurrenceLine;
import org.guizhang.duty.Shift;
import org.guizhang.duty.Shifts;
import org.guizhang.notify.Inbox;
import org.guizhang.schema.TestDatabase;
import org.guizhang.shared.NotFound;
import org.guizhang.tenant.Caller;
import org.guizhang.tenant.Role;
import org.guizhang.workforce.Positions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is for whoever is on duty goes by the roster. That of today opens at 18:00, is due at 18:30. */
@ExtendWith(TestDatabase.class)
class OnDutyTest {
    private static final Instant AFTERNOON = Instant.parse("2026-12-01T07:00:00Z");
    private static final Instant OPEN = Instant.parse("2026-12-01T10:00:00Z");
    private static final Instant SOON = Instant.parse("2026-12-01T10:22:30Z");

    private final WorkingGarden garden;
    private final Caller other;

    OnDutyTest() throws Exception {
        garden = new WorkingGarden(AFTERNOON);
        other = garden.wired.colleague(garden.owner, "Li", Role.STAFF);
        garden.hold(other, "keeper", garden.site);
        garden.work();
    }

    @Test
    void withoutARosterItIsForAllWhoHoldThePositionAndSaysSo() {
        var line = today(garden.keeper).get(0);
        assertThat(Objects.requireNonNull(line.duty()).gap()).isTrue();
        assertThat(today(other)).extracting(OccurrenceLine::id).contains(line.id());
    }

    @Test
    void withOneItIsForWhoeverIsOnDutyAndForNobodyElse() {
        var shift = duty(other, "2026-12-01T09:00:00Z", "2026-12-01T12:00:00Z");
        garden.work();
        var line = today(other).get(0);
        assertThat(line.opens()).isEqualTo(OPEN);
        assertThat(Objects.requireNonNull(line.duty()).people())
                .extracting(Doer::name)
                .containsExactly("Li");
        assertThat(today(garden.keeper)).extracting(OccurrenceLine::id).doesNotContain(line.id());
        assertThatThrownBy(() -> sheet(garden.keeper, line.id())).isInstanceOf(NotFound.class);
        assertThat(sheet(other, line.id())).isTrue();
        garden.as(garden.owner, () -> {
            garden.wired.get(Shifts.class).remove(shift.id(), 1);
            return null;
        });
        garden.work();
        assertThat(today(garden.keeper)).extracting(OccurrenceLine::id).contains(line.id());
    }

    @Test
    void whoeverIsOnDutyIsRemindedAndMayHandInAfterTheirShift() {
        duty(other, "2026-12-01T09:00:00Z", "2026-12-01T10:20:00Z");
        duty(garden.keeper, "2026-12-02T09:00:00Z", "2026-12-02T12:00:00Z");
        garden.work();
        garden.wired.become(SOON);
        garden.tellOverdue();
        assertThat(garden.as(
                        garden.keeper,
                        () -> garden.wired.get(Inbox.class).list(null, 50).items()))
                .noneMatch(item -> item.notice().title().both().en().startsWith("Due by"));
        var line = today(other).get(0);
        garden.as(
                other,
                () -> garden.filling()
                        .handIn(
                                line.id(),
                                new HandIn(
                                        Map.of(
                                                "guests",
                                                says("no", 0),
                                                "fridge",
                                                says("4", 0),
                                                "stove",
                                                says("pass", 0)),
                                        Map.of("keeper", new HandIn.Signed(null, null, null, true, null, null)),
                                        null)));
        assertThat(today(other)).extracting(OccurrenceLine::id).doesNotContain(line.id());
    }

    @Test
    void whatSomebodyHasBegunStaysTheirs() {
        duty(other, "2026-12-01T09:00:00Z", "2026-12-01T12:00:00Z");
        garden.work();
        garden.wired.become(OPEN);
        var line = today(other).get(0);
        garden.as(other, () -> garden.filling().answer(line.id(), "guests", says("no", 0)));
        duty(garden.keeper, "2026-12-01T09:30:00Z", "2026-12-01T12:00:00Z");
        garden.work();
        assertThat(today(garden.keeper)).extracting(OccurrenceLine::id).doesNotContain(line.id());
        assertThat(sheet(other, line.id())).isTrue();
    }

    private Shift duty(Caller who, String from, String until) {
        return garden.as(
                garden.owner,
                () -> garden.wired
                        .get(Shifts.class)
                        .add(new Shift.Entry(
                                garden.site, position(), who.personId(), Instant.parse(from), Instant.parse(until))));
    }

    private UUID position() {
        return garden.wired.get(Positions.class).list().stream()
                .filter(one ->
                        one.sources().stream().anyMatch(source -> source.key().equals("keeper")))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private boolean sheet(Caller who, UUID id) {
        return garden.as(who, () -> garden.checklists().get(id).mayFill());
    }

    private List<OccurrenceLine> today(Caller who) {
        var list = garden.as(who, () -> garden.checklists().today());
        return Stream.of(list.late(), list.due(), list.open(), list.later())
                .flatMap(List::stream)
                .toList();
    }
}
