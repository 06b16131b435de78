package org.guizhang.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.dhatim.fastexcel.Workbook;
import org.guizhang.audit.AuditFilter;
import org.guizhang.audit.AuditTrail;
import org.guizhang.duty.DutyAnswer.By;
import org.guizhang.duty.ShiftImport.Outcome;
import org.guizhang.service.As;
import org.guizhang.service.Business;
import org.guizhang.service.Refused;
import org.guizhang.service.Services;
import org.guizhang.shared.Conflict;
import org.guizhang.shared.Days;
import org.guizhang.shared.Forbidden;
import org.guizhang.shared.NotFound;
import org.guizhang.shared.Rejected;
import org.guizhang.tenant.Role;
import org.guizhang.workforce.EnteredName;
import org.guizhang.workforce.Holding;
import org.guizhang.workforce.Holdings;
import org.guizhang.workforce.Position;
import org.guizhang.workforce.Positions;
import org.guizhang.workforce.Site;
import org.guizhang.workforce.Sites;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who is on duty is planned for those who hold a position there, and what is not manned is told. */
@ExtendWith(Services.class)
class ShiftsTest {
    private static final LocalDate DAY = LocalDate.of(2027, 3, 1);

    @Inject
    Shifts shifts;

    @Inject
    DutyPlans plans;

    @Inject
    ShiftImports imports;

    @Inject
    Sites sites;

    @Inject
    Positions positions;

    @Inject
    Holdings holdings;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    private UUID gate;
    private UUID yard;
    private UUID guard;
    private UUID leader;
    private UUID staff;

    @BeforeEach
    void employ(Business business) {
        business.as(Role.OWNER, () -> {
            gate = site("Gate");
            yard = site("Yard");
            leader = positions
                    .add(new Position.Entry(name("Shift leader"), null, null, null, null))
                    .id();
            guard = positions
                    .add(new Position.Entry(name("Guard"), null, leader, null, null))
                    .id();
            staff = business.person(Role.STAFF);
            hold(staff, guard, gate);
            hold(business.person(Role.SUPERVISOR), leader, gate);
            return null;
        });
    }

    @Test
    void aShiftIsForWhoeverHoldsThePositionThere() {
        var added = shifts.add(at(gate, guard, staff, 8, 20));
        assertThat(added.counts()).isTrue();
        assertThat(plans.between(DAY, DAY, null).shifts()).containsExactly(added);
        assertThat(plans.between(DAY, DAY, yard).shifts()).isEmpty();
        Refused.with(() -> shifts.add(at(gate, guard, staff, 19, 22)), "/from shift-twice");
        Refused.with(() -> shifts.add(at(yard, guard, staff, 20, 22)), "/person shift-not-held");
        Refused.with(
                () -> shifts.add(new Shift.Entry(UUID.randomUUID(), UUID.randomUUID(), null, null, null)),
                "/site site-unknown",
                "/position shift-position",
                "/person required",
                "/from required",
                "/until required");
        Refused.with(() -> shifts.add(at(gate, guard, staff, 20, 20)), "/until shift-order");
        Refused.with(() -> shifts.add(at(gate, guard, staff, 20, 45)), "/until shift-long");
        var moved = shifts.change(added.id(), at(gate, guard, staff, 9, 21), 1);
        assertThat(moved.revision()).isEqualTo(2);
        assertThatThrownBy(() -> shifts.remove(added.id(), 1)).isInstanceOf(Conflict.class);
        shifts.remove(added.id(), 2);
        assertThat(plans.between(DAY, DAY, null).shifts()).isEmpty();
        assertThat(trail.list(AuditFilter.ALL, null, 3).items())
                .extracting(event -> event.action())
                .containsExactly("shift.removed", "shift.changed", "shift.added");
    }

    @Test
    void gapsAndDoubleDutiesAreShown(Business business) {
        shifts.man(new DutyHours.Entry(gate, guard, "20:00", "08:00", 1));
        shifts.man(new DutyHours.Entry(gate, leader, "08:00", "12:00", 2));
        shifts.add(at(gate, guard, staff, 22, 31));
        hold(staff, leader, gate);
        shifts.add(at(gate, leader, staff, 23, 26));
        var plan = plans.between(DAY, DAY, null);
        assertThat(plan.gaps())
                .containsExactlyInAnyOrder(
                        new DutyPlan.Gap(gate, guard, hour(20), hour(22), 1),
                        new DutyPlan.Gap(gate, guard, hour(31), hour(32), 1),
                        new DutyPlan.Gap(gate, leader, hour(8), hour(12), 2));
        assertThat(plan.doubles())
                .extracting(DutyPlan.Twice::person, DutyPlan.Twice::from, DutyPlan.Twice::until)
                .containsExactly(tuple(staff, hour(23), hour(26)));
        assertThat(plans.between(DAY, DAY, yard).gaps()).isEmpty();
        assertThat(shifts.man(new DutyHours.Entry(gate, leader, null, null, 0))).hasSize(1);
        Refused.with(
                () -> shifts.man(new DutyHours.Entry(gate, guard, "8:00", "25:00", 1)),
                "/begins shift-clock",
                "/ends shift-clock");
        assertThat(business.as(Role.STAFF, () -> plans.mine(DAY, DAY))).hasSize(2);
    }

    @Test
    void aShiftOfWhoeverHoldsThePositionNoMoreMansNothing() {
        shifts.man(new DutyHours.Entry(gate, guard, "08:00", "20:00", 1));
        shifts.add(at(gate, guard, staff, 8, 20));
        assertThat(plans.between(DAY, DAY, null).gaps()).isEmpty();
        var held = holdings.ofPerson(staff).get(0);
        holdings.takeBack(held.id(), held.revision());
        var plan = plans.between(DAY, DAY, null);
        assertThat(plan.shifts()).extracting(Shift::counts).containsExactly(false);
        assertThat(plan.gaps()).hasSize(1);
    }

    @Test
    void nobodyOnDutyIsAnsweredByHoldersThenUpTheLineThenAdministrators(Business business) {
        var now = clock.instant();
        var found = plans.now(gate, guard);
        assertThat(found.by()).isEqualTo(By.HOLDERS);
        assertThat(found.people()).extracting(DutyAnswer.Colleague::id).containsExactly(staff);
        shifts.add(new Shift.Entry(gate, guard, staff, now.minusSeconds(60), now.plus(Duration.ofHours(1))));
        assertThat(plans.now(gate, guard).by()).isEqualTo(By.ROSTER);
        var held = holdings.ofPerson(staff).get(0);
        holdings.takeBack(held.id(), held.revision());
        var above = plans.now(gate, guard);
        assertThat(above.by()).isEqualTo(By.ABOVE);
        assertThat(above.people())
                .extracting(DutyAnswer.Colleague::id)
                .containsExactly(business.person(Role.SUPERVISOR));
        var nobody = plans.now(yard, guard);
        assertThat(nobody.by()).isEqualTo(By.ADMINISTRATORS);
        assertThat(nobody.people()).extracting(DutyAnswer.Colleague::id).contains(business.person(Role.OWNER));
    }

    @Test
    @As(Role.SUPERVISOR)
    void supervisorsPlanTheSitesWhereTheyWork(Business business) {
        var added = shifts.add(at(gate, guard, staff, 8, 20));
        assertThat(plans.between(DAY, DAY, gate).manageable()).isTrue();
        assertThat(plans.between(DAY, DAY, yard).manageable()).isFalse();
        Refused.with(() -> shifts.add(at(yard, guard, staff, 20, 22)), "/site shift-site-theirs");
        Refused.with(() -> shifts.add(at(null, guard, staff, 20, 22)), "/site shift-site-theirs");
        var whole = business.as(Role.OWNER, () -> shifts.add(at(null, guard, staff, 20, 22)));
        assertThatThrownBy(() -> shifts.remove(whole.id(), 1)).isInstanceOf(Forbidden.class);
        assertThat(shifts.get(added.id())).isEqualTo(added);
    }

    @Test
    @As(Role.STAFF)
    void staffReadTheRosterOfTheirSiteAndChangeNothing(Business business) {
        assertThatThrownBy(() -> shifts.add(at(gate, guard, staff, 8, 20))).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> shifts.man(new DutyHours.Entry(gate, guard, "08:00", "20:00", 1)))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> imports.plan(new byte[0])).isInstanceOf(Forbidden.class);
        var there = business.as(Role.OWNER, () -> shifts.add(at(gate, guard, staff, 8, 20)));
        assertThat(plans.between(DAY, DAY, null).shifts()).containsExactly(there);
        assertThat(plans.between(DAY, DAY, null).manageable()).isFalse();
        var elsewhere = business.as(Role.OWNER, () -> {
            hold(staff, leader, yard);
            var made = shifts.add(at(yard, leader, staff, 8, 10));
            var held = holdings.ofPerson(staff).stream()
                    .filter(one -> yard.equals(one.site()))
                    .findFirst()
                    .orElseThrow();
            holdings.takeBack(held.id(), held.revision());
            return made;
        });
        assertThatThrownBy(() -> shifts.get(elsewhere.id())).isInstanceOf(NotFound.class);
    }

    @Test
    void aListComesInAsAWholeOrNotAtAll(Business business) throws IOException {
        var heads = List.of("日期", "人员", "Site", "上班时间", "From", "下班");
        var name = business.as(
                Role.OWNER, () -> shifts.add(at(gate, guard, staff, 8, 20)).personName());
        var file = sheet(
                heads,
                List.of("2027年3月1日", name, "Gate", "", "8:00", "20:00"),
                List.of("2027-03-01", name, "gate", "", "20：00", "24:00"),
                List.of("2027/3/2", name, "Gate", "", "0.833333333", "8:00"));
        assertThat(outcomes(imports.plan(file))).containsExactly(Outcome.PRESENT, Outcome.ADD, Outcome.ADD);
        assertThat(plans.between(DAY, DAY.plusDays(2), null).shifts()).hasSize(1);
        imports.apply(file);
        assertThat(plans.between(DAY, DAY.plusDays(2), null).shifts())
                .extracting(Shift::from, Shift::until)
                .containsExactly(tuple(hour(8), hour(20)), tuple(hour(20), hour(24)), tuple(hour(44), hour(56)));
        assertThat(outcomes(imports.apply(file))).containsOnly(Outcome.PRESENT);
        assertThat(outcomes(imports.plan(plans.export(DAY, DAY.plusDays(2), null))))
                .containsOnly(Outcome.PRESENT);
        var wrong = sheet(
                heads,
                List.of("soon", "Nobody at all", "Moon", "", "8", "25:00"),
                List.of("2027-03-04", name, "Gate", "", "8:00", "20:00"),
                List.of("2027-03-04", name, "Gate", "", "19:00", "21:00"));
        Refused.with(
                () -> imports.apply(wrong),
                "/rows/2/person shift-import-person",
                "/rows/2/site import-site",
                "/rows/2/day import-date",
                "/rows/2/from shift-clock",
                "/rows/2/until shift-clock",
                "/rows/2/position required",
                "/rows/4/from shift-twice");
        assertThat(plans.between(DAY.plusDays(3), DAY.plusDays(3), null).shifts())
                .isEmpty();
        var late = new byte[] {1};
        assertThatThrownBy(() -> imports.plan(late)).isInstanceOf(Rejected.class);
    }

    private static List<Outcome> outcomes(ShiftImport found) {
        return found.lines().stream().map(ShiftImport.Line::outcome).toList();
    }

    private UUID site(String called) {
        return sites.add(new Site.Entry(name(called), null, null)).id();
    }

    private void hold(UUID person, UUID position, UUID site) {
        holdings.assign(new Holding.Entry(person, position, site, null, null));
    }

    private static EnteredName name(String name) {
        return new EnteredName(name, name);
    }

    private static Instant hour(int hours) {
        return DAY.atStartOfDay(Days.ZONE).plusHours(hours).toInstant();
    }

    private static Shift.Entry at(@Nullable UUID site, UUID position, UUID person, int from, int until) {
        return new Shift.Entry(site, position, person, hour(from), hour(until));
    }

    @SafeVarargs
    private static byte[] sheet(List<String> heads, List<String>... rows) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "test", "1.0")) {
            var sheet = workbook.newWorksheet("list");
            for (int column = 0; column < heads.size(); column++) {
                sheet.value(0, column, heads.get(column));
                for (int row = 0; row < rows.length; row++) {
                    sheet.value(row + 1, column, rows[row].get(column));
                }
            }
        }
        return bytes.toByteArray();
    }
}
