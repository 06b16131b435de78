package org.guizhang.checklist.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.guizhang.checklist.internal.WorkingGarden.says;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.guizhang.checklist.ChecklistFinding;
import org.guizhang.checklist.FindingFilter;
import org.guizhang.checklist.HandIn;
import org.guizhang.checklist.HandInResult;
import org.guizhang.checklist.OccurrenceFilter;
import org.guizhang.checklist.OccurrenceLine;
import org.guizhang.checklist.OccurrenceStart;
import org.guizhang.schema.TestDatabase;
import org.guizhang.shared.Forbidden;
import org.guizhang.shared.NotFound;
import org.guizhang.shared.Rejected;
import org.guizhang.tenant.Caller;
import org.guizhang.tenant.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Lists have what each thing by itself says: who sees it, and whose it is. */
@ExtendWith(TestDatabase.class)
class WhoSeesTest {
    private static final Instant EVENING = Instant.parse("2026-12-01T10:05:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);

    @Test
    void listsHaveWhatOpensOneByOne() throws Exception {
        var garden = new WorkingGarden(EVENING, "");
        var valley = garden.addSite("Valley");
        // Nobody keeps the valley, so that its manager stands in there, and is not meant by what has no place.
        var standsIn = garden.wired.colleague(garden.owner, "Sun", Role.STAFF);
        garden.hold(standsIn, "manager", valley);
        var above = garden.wired.colleague(garden.owner, "Ma", Role.SUPERVISOR);
        garden.hold(above, "repairer", valley);
        var idle = garden.wired.colleague(garden.owner, "Gao", Role.SUPERVISOR);
        var auditor = garden.wired.colleague(garden.owner, "Shen", Role.AUDITOR);
        garden.work();
        start(garden, garden.keeper, garden.site, null);
        start(garden, standsIn, valley, null);
        var all = seen(garden, garden.owner);
        assertThat(all).hasSize(11);
        for (var who : List.of(garden.keeper, garden.manager, standsIn, above, idle, auditor)) {
            assertThat(seen(garden, who)).as(who.name()).isEqualTo(opening(garden, who, all));
        }
        assertThat(seen(garden, standsIn)).hasSize(1);
        assertThat(seen(garden, above)).hasSize(10);
        assertThat(seen(garden, idle)).isEmpty();
        assertThat(garden.as(standsIn, () -> garden.checklists().today()).due()).hasSize(1);
    }

    @Test
    void whatIsHandedOverIsTheOthersAlone() throws Exception {
        var garden = new WorkingGarden(EVENING);
        var sun = garden.wired.colleague(garden.owner, "Sun", Role.STAFF);
        var id = start(garden, garden.keeper, garden.site, garden.keeper.personId());
        var answer = says("pass", 0);
        garden.as(garden.keeper, () -> garden.checklists().handOver(id, sun.personId(), "Ill"));
        assertThat(today(garden, sun)).contains(id);
        assertThat(today(garden, garden.keeper)).doesNotContain(id);
        assertThat(garden.as(garden.keeper, () -> garden.checklists().get(id)).mayFill())
                .isFalse();
        assertThat(seen(garden, garden.keeper)).contains(id);
        assertThatThrownBy(() -> garden.as(garden.keeper, () -> garden.filling().answer(id, "stove", answer)))
                .isInstanceOf(Forbidden.class);
        garden.as(sun, () -> garden.filling().answer(id, "stove", answer));
        var auditor = garden.wired.colleague(garden.owner, "Shen", Role.AUDITOR);
        assertThatThrownBy(() -> garden.as(sun, () -> garden.checklists().handOver(id, auditor.personId(), "Ill, too")))
                .isInstanceOfSatisfying(
                        Rejected.class,
                        refused ->
                                assertThat(refused.violations().get(0).rule()).isEqualTo("person-reads-only"));
    }

    @Test
    void findingsAreMineWhereIVerifyThemInPlaceOfWhoeverCorrected() throws Exception {
        var garden = new WorkingGarden(EVENING);
        var id = today(garden, garden.keeper).get(0);
        var finding = fail(garden, id).findings().get(0);
        assertThat(mine(garden, garden.manager)).containsExactly(finding);
        assertThat(mine(garden, garden.owner)).isEmpty();
        garden.as(garden.manager, () -> garden.findings().correct(finding, "Out now", null));
        // The manager verifies, but not what the manager has done.
        assertThat(mine(garden, garden.manager)).isEmpty();
        assertThat(mine(garden, garden.owner)).containsExactly(finding);
        assertThat(mine(garden, garden.keeper)).isEmpty();
        garden.as(garden.owner, () -> garden.findings().verify(finding, true, null));
        assertThat(mine(garden, garden.owner)).isEmpty();
        assertThat(garden.as(
                                garden.owner,
                                () -> garden.findings()
                                        .list(new FindingFilter(ChecklistFinding.State.CLOSED, false, null), null, 9))
                        .items())
                .hasSize(1);
    }

    static HandInResult fail(WorkingGarden garden, UUID id) {
        var signed = new HandIn.Signed(null, null, null, true, null, null);
        var answers = Map.of("guests", says("no", 0), "fridge", says("4", 0), "stove", says("fail", 0));
        return garden.as(
                garden.keeper, () -> garden.filling().handIn(id, new HandIn(answers, Map.of("keeper", signed), null)));
    }

    static UUID start(WorkingGarden garden, Caller who, UUID site, @Nullable UUID person) {
        var start = new OccurrenceStart(garden.module, "closing-check", "delivery", site, null, person, null);
        return garden.as(who, () -> garden.checklists().start(start))
                .occurrence()
                .id();
    }

    private static List<UUID> mine(WorkingGarden garden, Caller who) {
        return garden
                .as(who, () -> garden.findings().list(new FindingFilter(null, true, null), null, 9))
                .items()
                .stream()
                .map(ChecklistFinding::id)
                .toList();
    }

    private static List<UUID> today(WorkingGarden garden, Caller who) {
        var today = garden.as(who, () -> garden.checklists().today());
        var ids = new ArrayList<UUID>();
        for (var lines : List.of(today.late(), today.due(), today.open(), today.later())) {
            lines.forEach(line -> ids.add(line.id()));
        }
        return ids;
    }

    private static Set<UUID> seen(WorkingGarden garden, Caller who) {
        var days = new OccurrenceFilter(TODAY, TODAY.plusDays(30), null, null, null);
        return Set.copyOf(garden.as(who, () -> garden.checklists().list(days, null, 200)).items().stream()
                .map(OccurrenceLine::id)
                .toList());
    }

    private static Set<UUID> opening(WorkingGarden garden, Caller who, Set<UUID> all) {
        return Set.copyOf(all.stream().filter(id -> opens(garden, who, id)).toList());
    }

    private static boolean opens(WorkingGarden garden, Caller who, UUID id) {
        try {
            garden.as(who, () -> garden.checklists().get(id));
            return true;
        } catch (NotFound nothing) {
            return false;
        }
    }
}
