package org.guizhang.checklist.internal;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.guizhang.checklist.internal.WorkingGarden.says;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.guizhang.checklist.OccurrenceFilter;
import org.guizhang.checklist.OccurrenceLine;
import org.guizhang.checklist.OccurrenceStart;
import org.guizhang.checklist.OccurrenceState;
import org.guizhang.policy.edition.Edition;
import org.guizhang.policy.edition.EditionRegister;
import org.guizhang.policy.resolve.Resolved;
import org.guizhang.schema.TestDatabase;
import org.guizhang.shared.Forbidden;
import org.guizhang.shared.Json;
import org.guizhang.shared.Rejected;
import org.guizhang.shared.Violation;
import org.guizhang.tenant.Role;
import org.guizhang.workforce.EnteredName;
import org.guizhang.workforce.Site;
import org.guizhang.workforce.Sites;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is made, and what becomes of it when editions, places and people change. */
@ExtendWith(TestDatabase.class)
class MakingOccurrencesTest {
    private static final Instant AFTERNOON = Instant.parse("2026-12-01T07:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);

    private final WorkingGarden garden;

    MakingOccurrencesTest() throws Exception {
        garden = new WorkingGarden(AFTERNOON);
    }

    @Test
    void eightDaysAreThereAndNoneTwice() {
        assertThat(all()).extracting(OccurrenceLine::opens).hasSize(8).doesNotHaveDuplicates();
        var ids = all().stream().map(OccurrenceLine::id).toList();
        again();
        assertThat(all()).extracting(OccurrenceLine::id).isEqualTo(ids);
        garden.wired.become(AFTERNOON.plus(Duration.ofDays(1)));
        again();
        assertThat(all()).extracting(OccurrenceLine::id).hasSize(9).startsWith(ids.toArray(UUID[]::new));
    }

    @Test
    void aStandstillLeavesNoneOut() {
        garden.wired.become(AFTERNOON.plus(Duration.ofDays(20)));
        again();
        assertThat(all()).hasSize(28);
        assertThat(all().stream().filter(line -> line.state() == OccurrenceState.MISSED))
                .hasSize(20);
    }

    @Test
    void aNewEditionIsForWhatHasNotOpened() {
        garden.wired.become(Instant.parse("2026-12-01T10:05:00Z"));
        var open = all().get(0);
        garden.set("closing-time", "19:00");
        garden.publish(null);
        garden.work();
        assertThat(all()).hasSize(8);
        assertThat(all().get(0).id()).isEqualTo(open.id());
        assertThat(all().get(0).edition()).isEqualTo(open.edition());
        assertThat(all().get(1).opens()).isEqualTo("2026-12-02T11:00:00Z");
        assertThat(all().get(1).edition()).isNotEqualTo(open.edition());
    }

    @Test
    void anEditionOfALaterDayChangesThatDayAndThoseAfterIt() {
        garden.set("closing-time", "17:00");
        var next = garden.publish(Instant.parse("2026-12-03T16:00:00Z"));
        garden.work();
        assertThat(all())
                .extracting(line -> line.edition().equals(next.id()))
                .containsExactly(false, false, false, true, true, true, true, true);
        assertThat(all().get(3).opens()).isEqualTo("2026-12-04T09:00:00Z");
    }

    @Test
    void closingEarlierTodayMovesTodaysCheck() {
        garden.wired.become(Instant.parse("2026-12-01T09:10:00Z"));
        garden.set("closing-time", "17:00");
        garden.publish(null);
        garden.work();
        // Of eight days, counted from the moment, there are nine now.
        assertThat(all()).hasSize(9);
        assertThat(all().get(0).opens()).isEqualTo("2026-12-01T09:00:00Z");
        assertThat(all().get(0).state()).isEqualTo(OccurrenceState.OPEN);
    }

    @Test
    void eachSiteHasItsOwnAndAClosedOneNone() {
        var other = garden.addSite("Valley");
        garden.work();
        assertThat(all()).hasSize(16);
        garden.as(garden.owner, () -> {
            var sites = garden.wired.get(Sites.class);
            var there = sites.get(other);
            return sites.change(
                    other, new Site.Entry(new EnteredName("Valley", "Valley"), null, true), there.revision());
        });
        garden.work();
        assertThat(all()).hasSize(8);
    }

    @Test
    void whatSomebodyHasBegunOrTakenOverStays() {
        var handedOver = all().get(3).id();
        garden.as(garden.keeper, () -> garden.checklists().handOver(handedOver, garden.manager.personId(), "Away"));
        garden.set("closing-time", "19:00");
        garden.publish(null);
        garden.work();
        assertThat(all()).extracting(OccurrenceLine::id).contains(handedOver);
    }

    /** Whoever works elsewhere from now on has what they have begun, and nothing twice. */
    @Test
    void whatIsForAPersonIsMadeOnceWhereverTheyWork() throws Exception {
        var each = new WorkingGarden(Instant.parse("2026-12-01T10:05:00Z"), "\n    per: person");
        assertThat(all(each))
                .hasSize(9)
                .allSatisfy(line -> assertThat(line.place().site()).isNotNull());
        var open = all(each).get(0).id();
        each.hold(each.keeper, "keeper", each.addSite("Valley"));
        each.work();
        assertThat(all(each)).hasSize(9);
        assertThat(all(each).get(0).id()).isEqualTo(open);
        assertThat(all(each).get(0).place().site()).isNotNull();
        assertThat(all(each).get(1).place().site()).isNull();
    }

    @Test
    void oneThatCannotBeReadKeepsNobodyFromTheOthers() {
        var next = garden.as(garden.owner, () -> {
            var editions = garden.wired.get(EditionRegister.class);
            var content = editions.inForce(garden.module).orElseThrow().content();
            var document = (ObjectNode) content.document();
            var old = (ObjectNode) document.withArray("checklists").get(0).deepCopy();
            old.put("key", "old-check")
                    .withArray("schedules")
                    .forEach(schedule -> ((ObjectNode) schedule).put("rrule", "FREQ=SOMETIMES"));
            document.withArray("checklists").insert(0, old);
            var now = garden.wired.now();
            var edition = new Edition(
                    UUID.randomUUID(),
                    garden.module,
                    "9.0",
                    Edition.Kind.PUBLISHED,
                    null,
                    content.digest(),
                    "",
                    true,
                    now,
                    now,
                    "Li",
                    null,
                    null);
            editions.add(edition, Resolved.parse(Json.canonical(document)), null);
            return edition.id();
        });
        again();
        assertThat(all())
                .hasSize(8)
                .allSatisfy(line -> assertThat(line.edition()).isEqualTo(next));
    }

    @Test
    void aPersonStartsWhatNoClockDoes() {
        var start = new OccurrenceStart(garden.module, "closing-check", "delivery", garden.site, null, null, null);
        var sheet = garden.as(garden.keeper, () -> garden.checklists().start(start));
        assertThat(sheet.occurrence().state()).isEqualTo(OccurrenceState.OPEN);
        assertThat(sheet.occurrence().due()).isEqualTo("2026-12-01T16:00:00Z");
        var again = garden.as(garden.keeper, () -> garden.checklists().start(start));
        assertThat(again.occurrence().id()).isNotEqualTo(sheet.occurrence().id());
        garden.as(
                garden.keeper, () -> garden.filling().answer(sheet.occurrence().id(), "stove", says("pass", 0)));
        var stranger = garden.wired.colleague(garden.owner, "Sun", Role.STAFF);
        assertThatThrownBy(() -> garden.as(stranger, () -> garden.checklists().start(start)))
                .isInstanceOf(Forbidden.class);
        garden.work();
        assertThat(garden.as(
                                garden.keeper,
                                () -> garden.checklists().get(sheet.occurrence().id()))
                        .items())
                .hasSize(4);
    }

    /** Two rounds a day, of eight days and of the one that is open. */
    @Test
    void eachOpenThingHasItsOwnWhereverItStands() {
        assertThat(all())
                .hasSize(8)
                .allSatisfy(line -> assertThat(line.place().thing()).isNull());
        var roller = garden.addThing("Roller", garden.site);
        var dryer = garden.addThing("Dryer", garden.site);
        garden.work();
        assertThat(of(roller))
                .hasSize(17)
                .allSatisfy(line ->
                        assertThat(requireNonNull(line.place().thing()).name()).isEqualTo("Roller"));
        assertThat(of(dryer)).hasSize(17);

        // Moved, it is the same thing: what is open goes on, what is to come is made where it stands.
        var open = of(roller).get(0);
        var valley = garden.addSite("Valley");
        garden.moveThing(roller, valley);
        garden.work();
        assertThat(of(roller)).hasSize(17).contains(open);
        assertThat(of(roller).subList(1, 17))
                .allSatisfy(line ->
                        assertThat(requireNonNull(line.place().site()).id()).isEqualTo(valley));

        garden.closeThing(dryer);
        garden.work();
        assertThat(of(dryer)).hasSize(1);
    }

    @Test
    void whoStartsOneForAThingDoesItWhereThatStands() {
        var roller = garden.addThing("Roller", garden.site);
        var start = new OccurrenceStart(garden.module, "closing-check", "delivery", null, null, null, roller);
        var sheet = garden.as(garden.keeper, () -> garden.checklists().start(start));
        assertThat(sheet.occurrence().place().thing())
                .extracting(thing -> thing.name())
                .isEqualTo("Roller");
        assertThat(sheet.occurrence().place().site())
                .extracting(site -> site.id())
                .isEqualTo(garden.site);

        // Elsewhere, closed, or never there: it is told, and nothing is made.
        var valley = garden.addSite("Valley");
        var elsewhere = new OccurrenceStart(garden.module, "closing-check", "delivery", valley, null, null, roller);
        var unknown =
                new OccurrenceStart(garden.module, "closing-check", "delivery", null, null, null, UUID.randomUUID());
        for (var wrong : List.of(elsewhere, unknown)) {
            assertThatThrownBy(() ->
                            garden.as(garden.owner, () -> garden.checklists().start(wrong)))
                    .isInstanceOfSatisfying(
                            Rejected.class,
                            refused -> assertThat(refused.violations())
                                    .extracting(Violation::rule)
                                    .containsExactly("thing-unknown"));
        }
        garden.closeThing(roller);
        assertThatThrownBy(
                        () -> garden.as(garden.keeper, () -> garden.checklists().start(start)))
                .isInstanceOf(Rejected.class);
    }

    private List<OccurrenceLine> of(UUID thing) {
        return all().stream()
                .filter(line -> line.place().thing() != null
                        && line.place().thing().id().equals(thing))
                .toList();
    }

    /** A task too many does no harm. */
    private void again() {
        garden.as(garden.owner, () -> {
            garden.wired.get(OccurrencesObserver.class).look();
            return 1;
        });
        garden.work();
    }

    private List<OccurrenceLine> all() {
        return all(garden);
    }

    private static List<OccurrenceLine> all(WorkingGarden garden) {
        var days = new OccurrenceFilter(TODAY, TODAY.plusDays(30), null, null, null);
        return garden.as(garden.owner, () -> garden.checklists().list(days, null, 200))
                .items();
    }
}
