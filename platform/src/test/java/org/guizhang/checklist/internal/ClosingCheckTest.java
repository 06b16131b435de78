package org.guizhang.checklist.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.guizhang.checklist.internal.WorkingGarden.says;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.guizhang.audit.AuditEvent;
import org.guizhang.audit.AuditFilter;
import org.guizhang.audit.AuditTrail;
import org.guizhang.checklist.AnswerDemand;
import org.guizhang.checklist.ChecklistFinding;
import org.guizhang.checklist.HandIn;
import org.guizhang.checklist.HandInResult;
import org.guizhang.checklist.ItemAnswer;
import org.guizhang.checklist.ItemJudgement;
import org.guizhang.checklist.OccurrenceLine;
import org.guizhang.checklist.OccurrenceState;
import org.guizhang.checklist.Progress;
import org.guizhang.checklist.SubmissionCorrection;
import org.guizhang.checklist.Timeliness;
import org.guizhang.notify.Inbox;
import org.guizhang.schema.TestDatabase;
import org.guizhang.shared.Conflict;
import org.guizhang.shared.Json;
import org.guizhang.shared.NotFound;
import org.guizhang.shared.Rejected;
import org.guizhang.tenant.Caller;
import org.guizhang.tenant.Role;
import org.guizhang.work.internal.WiredTasks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** One site's closing check from its schedule to a correction that somebody else has verified. It opens at 18:00. */
@ExtendWith(TestDatabase.class)
class ClosingCheckTest {
    private static final Instant AFTERNOON = Instant.parse("2026-12-01T07:00:00Z");
    private static final Instant EVENING = Instant.parse("2026-12-01T10:05:00Z");

    private final WorkingGarden garden;

    ClosingCheckTest() throws Exception {
        garden = new WorkingGarden(AFTERNOON);
    }

    @Test
    void theDayShowsWhatIsMine() {
        var later = garden.as(garden.keeper, () -> garden.checklists().today()).later();
        assertThat(later).singleElement().satisfies(line -> {
            assertThat(line.checklist()).isEqualTo("closing-check");
            assertThat(line.state()).isEqualTo(OccurrenceState.UPCOMING);
            assertThat(line.opens()).isEqualTo("2026-12-01T10:00:00Z");
            assertThat(line.due()).isEqualTo("2026-12-01T10:30:00Z");
            assertThat(line.place().site()).extracting(site -> site.name().en()).isEqualTo("Hillside");
            // What the rules hide is not asked.
            assertThat(line.progress()).isEqualTo(new Progress(0, 3));
        });
        garden.wired.become(EVENING);
        assertThat(garden.as(garden.keeper, () -> garden.checklists().today()).due())
                .hasSize(1);
        garden.wired.become(EVENING.plus(Duration.ofMinutes(30)));
        assertThat(garden.as(garden.keeper, () -> garden.checklists().today()).late())
                .hasSize(1);
        garden.wired.become(EVENING.plus(Duration.ofHours(3)));
        assertThat(garden.as(garden.keeper, () -> garden.checklists().today()).missed())
                .hasSize(1);
        var stranger = garden.wired.colleague(garden.owner, "Sun", Role.STAFF);
        assertThat(garden.as(stranger, () -> garden.checklists().today()).missed())
                .isEmpty();
    }

    @Test
    void nobodySeesOrFillsInWhatIsAnothers() {
        var stranger = garden.wired.colleague(garden.owner, "Sun", Role.STAFF);
        var id = open();
        assertThatThrownBy(() -> garden.as(stranger, () -> garden.checklists().get(id)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> answer(stranger, id, "stove", says("pass", 0))).isInstanceOf(NotFound.class);
        assertThat(garden.as(garden.manager, () -> garden.checklists().get(id)).mayFill())
                .isTrue();
    }

    @Test
    void nothingIsAnsweredBeforeItOpens() {
        var id = mine().id();
        assertThatThrownBy(() -> answer(garden.keeper, id, "stove", says("pass", 0)))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void answersAreReadAsPeopleTypeThem() {
        var id = open();
        var stored = garden.as(garden.keeper, () -> garden.filling().answer(id, "fridge", says("１２．５０", 0)));
        assertThat(stored.value()).isEqualTo(Json.tree("12.5"));
        assertThat(stored.judgement()).isEqualTo(ItemJudgement.FAILED);
        assertThat(stored.demands()).containsExactly(AnswerDemand.PHOTO);
        assertThat(garden.as(garden.keeper, () -> garden.filling().answer(id, "fridge", says("\u22122", 1))))
                .satisfies(cold -> {
                    assertThat(cold.value()).isEqualTo(Json.tree("-2"));
                    assertThat(cold.judgement()).isEqualTo(ItemJudgement.PASSED);
                });
        assertThat(garden.as(garden.keeper, () -> garden.filling().answer(id, "fridge", says(" ", 2)))
                        .judgement())
                .isEqualTo(ItemJudgement.EMPTY);
        assertThatThrownBy(() -> answer(garden.keeper, id, "fridge", says("cold", 3)))
                .isInstanceOf(Rejected.class);
        assertThatThrownBy(() -> answer(garden.keeper, id, "stove", says("maybe", 0)))
                .isInstanceOf(Rejected.class);
        assertThatThrownBy(() -> answer(garden.keeper, id, "stove", new ItemAnswer(null, true, null, null, 0, null)))
                .isInstanceOf(Rejected.class);
        assertThatThrownBy(() -> answer(garden.keeper, id, "nothing", says("pass", 0)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void whatTwoPeopleAnswerStandsUntilSomebodyPicks() {
        var id = open();
        answer(garden.keeper, id, "stove", says("pass", 0));
        var other = garden.as(garden.manager, () -> garden.filling().answer(id, "stove", says("fail", 0)));
        assertThat(other.version()).isEqualTo(2);
        assertThat(other.conflicts()).singleElement().satisfies(first -> {
            assertThat(first.value()).isEqualTo(Json.tree("pass"));
            assertThat(first.by().name()).isEqualTo("Wang");
        });
        assertThat(mine().conflicts()).isEqualTo(1);
        assertThatThrownBy(() -> handIn(garden.keeper, id, Map.of("guests", says("no", 0), "fridge", says("4", 0))))
                .isInstanceOfSatisfying(
                        Conflict.class,
                        conflict -> assertThat(conflict.violations())
                                .extracting(one -> one.field() + " " + one.rule())
                                .containsExactly("/answers/stove newer"));
        var picked = garden.as(garden.keeper, () -> garden.filling().answer(id, "stove", says("fail", 2)));
        assertThat(picked.version()).isEqualTo(3);
        assertThat(picked.conflicts()).isEmpty();
        assertThat(mine().conflicts()).isZero();
    }

    @Test
    void theSameAnswerAgainChangesNothing() {
        var id = open();
        var said = new ItemAnswer(Json.tree("pass"), null, null, null, 0, EVENING);
        var first = garden.as(garden.keeper, () -> garden.filling().answer(id, "stove", said));
        answer(garden.manager, id, "stove", says("fail", 1));
        var again = garden.as(garden.keeper, () -> garden.filling().answer(id, "stove", said));
        assertThat(again.version()).isEqualTo(first.version());
        assertThat(again.conflicts()).isEmpty();
        assertThatThrownBy(() -> answer(garden.keeper, id, "stove", says("pass", 7)))
                .isInstanceOf(Rejected.class);
    }

    @Test
    void whatTheRulesHideIsNeitherAskedForNorHandedIn() {
        var id = open();
        answer(garden.keeper, id, "guests", says("yes", 0));
        answer(garden.keeper, id, "counted", says("50", 0));
        assertThat(mine().progress()).isEqualTo(new Progress(2, 4));
        answer(garden.keeper, id, "guests", says("no", 1));
        var result = handIn(garden.keeper, id, Map.of("fridge", says("4", 0), "stove", says("pass", 0)));
        assertThat(result.failed()).isEmpty();
        var counted = garden.as(garden.keeper, () -> garden.submissions().get(result.id()))
                .items()
                .get(1);
        assertThat(counted.judgement()).isEqualTo(ItemJudgement.HIDDEN);
        assertThat(counted.value()).isNull();
    }

    /** As clients get and send it: docs/checklists.md. */
    @Test
    void theSheetHasAllThatClientsNeed() {
        var id = open();
        answer(garden.keeper, id, "guests", says("yes", 0));
        var sheet = Json.tree(garden.as(garden.keeper, () -> garden.checklists().get(id)));
        assertThat(sheet.at("/occurrence/state").asText()).isEqualTo("OPEN");
        assertThat(sheet.at("/items/1/when/tree").toString())
                .isEqualTo("{\"call\":\"_==_\",\"args\":[{\"name\":\"guests\"},{\"value\":\"yes\"}]}");
        assertThat(sheet.at("/items/1/max").asText()).isEqualTo("40");
        assertThat(sheet.at("/items/3/correction/within").asText()).isEqualTo("PT1H");
        assertThat(sheet.at("/items/3/critical").asText()).isEqualTo("STOP_WORK");
        assertThat(sheet.at("/signatures/0/mine").asBoolean()).isTrue();
        assertThat(sheet.at("/answers/guests/value").asText()).isEqualTo("yes");
        assertThat(sheet.at("/answers/guests/judgement").asText()).isEqualTo("NEUTRAL");
        assertThat(sheet.at("/parameters/closing-time").asText()).isEqualTo("18:00");
        var sent = Json.read("""
                {"answers": {"counted": {"value": 4, "base": 0, "deviceTime": "2026-12-01T10:04:00Z"},
                             "fridge": {"notApplicable": true}, "stove": {"value": "pass"}},
                 "signatures": {"keeper": {"strokes": [[1, 2, 30, 40]], "width": 60, "height": 50}},
                 "deviceTime": "2030-01-01T00:00:00Z"}""", HandIn.class);
        var result = garden.as(garden.keeper, () -> garden.filling().handIn(id, sent));
        var kept = garden.as(garden.keeper, () -> garden.submissions().get(result.id()));
        // A wrong clock is kept and not believed.
        assertThat(kept.deviceTime()).isEqualTo("2030-01-01T00:00:00Z");
        assertThat(kept.serverTime()).isEqualTo(EVENING);
        assertThat(kept.result().timeliness()).isEqualTo(Timeliness.ON_TIME);
        assertThat(kept.signatures())
                .singleElement()
                .satisfies(signature -> assertThat(signature.drawn().toString())
                        .isEqualTo("{\"height\":50,\"strokes\":[[1,2,30,40]],\"width\":60}"));
        var wild = Json.read(
                "{\"signatures\": {\"keeper\": {\"strokes\": [[1, 200]], \"width\": 9, \"height\": 9}}}", HandIn.class);
        assertThatThrownBy(
                        () -> garden.as(garden.manager, () -> garden.filling().handIn(id, wild)))
                .isInstanceOf(Rejected.class);
    }

    @Test
    void whatIsMissingIsToldItemByItem() {
        var id = open();
        answer(garden.keeper, id, "guests", says("yes", 0));
        answer(garden.keeper, id, "counted", says("41", 0));
        assertThatThrownBy(() -> garden.as(
                        garden.keeper,
                        () -> garden.filling().handIn(id, new HandIn(Map.of("fridge", says("9", 0)), null, null))))
                .isInstanceOfSatisfying(
                        Rejected.class,
                        rejected -> assertThat(rejected.violations())
                                .extracting(one -> one.field() + " " + one.rule())
                                .containsExactly(
                                        "/answers/counted/note note-required",
                                        "/answers/fridge/photos photo-required",
                                        "/answers/stove required",
                                        "/signatures/keeper signature-required"));
        assertThat(mine().progress()).isEqualTo(new Progress(2, 4));
        assertThat(mine().state()).isEqualTo(OccurrenceState.OPEN);
    }

    @Test
    void aFailureIsCorrectedByOneAndVerifiedByAnother() {
        var id = open();
        answer(garden.keeper, id, "guests", says("no", 0));
        var photo = garden.photo(garden.keeper);
        var stove = new ItemAnswer(Json.tree("fail"), null, "Still hot", List.of(photo), 0, EVENING);
        var result = handIn(garden.keeper, id, Map.of("fridge", says("4", 0), "stove", stove));
        assertThat(result.score()).isEqualTo(75);
        assertThat(result.passed()).isFalse();
        assertThat(result.stopWork()).isTrue();
        assertThat(result.failed()).containsExactly("stove");
        assertThat(result.timeliness()).isEqualTo(Timeliness.ON_TIME);
        var finding = garden.as(
                garden.manager, () -> garden.findings().get(result.findings().get(0)));
        assertThat(finding.state()).isEqualTo(ChecklistFinding.State.OPEN);
        assertThat(finding.due()).isEqualTo(EVENING.plus(Duration.ofHours(1)));
        assertThat(finding.correctors()).extracting(person -> person.name()).containsExactly("Zhao");
        assertThat(finding.photos()).containsExactly(photo);
        assertThat(finding.record())
                .isEqualTo(new ChecklistFinding.WaitingRecord("repair", Map.of("fault", "note", "found-by", "author")));
        assertThat(unread(garden.manager)).contains("checklist-failed", "The stove is out");

        // The manager corrects and would verify: the only one above is the owner.
        var done = garden.as(garden.manager, () -> garden.findings().correct(finding.id(), "Out now", null));
        assertThat(done.state()).isEqualTo(ChecklistFinding.State.DONE);
        assertThat(done.verifyDue()).isEqualTo("2026-12-02T16:00:00Z");
        assertThatThrownBy(() ->
                        garden.as(garden.manager, () -> garden.findings().verify(finding.id(), true, null)))
                .isInstanceOf(Conflict.class);
        assertThat(unread(garden.owner)).contains("checklist-verify");
        garden.as(garden.owner, () -> garden.findings().verify(finding.id(), false, "Not quite"));
        assertThat(unread(garden.manager)).contains("checklist-sent-back");
        garden.as(garden.manager, () -> garden.findings().correct(finding.id(), null, List.of(photo)));
        var closed = garden.as(garden.owner, () -> garden.findings().verify(finding.id(), true, null));
        assertThat(closed.state()).isEqualTo(ChecklistFinding.State.CLOSED);
        assertThat(closed.history())
                .extracting(ChecklistFinding.Step::step)
                .containsExactly(
                        ChecklistFinding.Kind.DONE,
                        ChecklistFinding.Kind.SENT_BACK,
                        ChecklistFinding.Kind.DONE,
                        ChecklistFinding.Kind.VERIFIED);
        assertThat(garden.as(
                        garden.owner,
                        () -> garden.wired
                                .get(AuditTrail.class)
                                .list(AuditFilter.ALL, null, 6)
                                .items()))
                .extracting(AuditEvent::action)
                .containsExactly(
                        "finding.verified",
                        "finding.corrected",
                        "finding.sent-back",
                        "finding.corrected",
                        "checklist.handed-in",
                        "holding.begun");
        assertThat(garden.as(
                                garden.owner,
                                () -> garden.wired.get(AuditTrail.class).verify())
                        .intact())
                .isTrue();
    }

    @Test
    void whoeverHandsInSecondIsKeptAndMarked() {
        var id = open();
        var all = Map.of("guests", says("no", 0), "fridge", says("4", 0), "stove", says("fail", 0));
        var first = handIn(garden.keeper, id, all);
        var second = handIn(garden.manager, id, all);
        assertThat(second.second()).isTrue();
        assertThat(second.findings()).isEmpty();
        assertThat(garden.as(garden.manager, () -> garden.checklists().get(id))
                        .occurrence()
                        .submission())
                .isEqualTo(first.id());
        assertThat(garden.as(garden.manager, () -> garden.submissions().get(second.id()))
                        .by()
                        .name())
                .isEqualTo("Zhao");
        assertThatThrownBy(() -> answer(garden.keeper, id, "stove", says("pass", 1)))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void aCorrectionIsALaterVersion() {
        var id = open();
        var first = handIn(
                garden.keeper, id, Map.of("guests", says("no", 0), "fridge", says("4", 0), "stove", says("pass", 0)));
        var change = new SubmissionCorrection("Wrong stove", Map.of("stove", says("fail", 0)));
        var later = garden.as(garden.keeper, () -> garden.submissions().correct(first.id(), change));
        assertThat(later.version()).isEqualTo(2);
        assertThat(later.previous()).isEqualTo(first.id());
        assertThat(later.result().findings()).hasSize(1);
        assertThat(later.log()).hasSize(4);
        var before = garden.as(garden.keeper, () -> garden.submissions().get(first.id()));
        assertThat(before.newest()).isEqualTo(later.result().id());
        assertThat(before.result().failed()).isEmpty();
        assertThatThrownBy(() ->
                        garden.as(garden.manager, () -> garden.submissions().correct(first.id(), change)))
                .isInstanceOfSatisfying(
                        Conflict.class, told -> assertThat(told.getMessage()).contains("corrected-already"));
    }

    @Test
    void theThirdFailureIsCounted() {
        for (int day = 0; day < 3; day++) {
            var times = day + 1;
            garden.wired.become(EVENING.plus(Duration.ofDays(day)));
            var id = mine().id();
            var result = handIn(
                    garden.keeper,
                    id,
                    Map.of("guests", says("no", 0), "fridge", says("4", 0), "stove", says("fail", 0)));
            assertThat(garden.as(
                                    garden.manager,
                                    () -> garden.findings()
                                            .get(result.findings().get(0)))
                            .times())
                    .isEqualTo(times);
        }
    }

    @Test
    void whatIsLateIsToldToThoseWhoDoItAndWhatIsMissedToThoseAbove() {
        open();
        garden.wired.become(EVENING.plus(Duration.ofMinutes(26)));
        garden.tellOverdue();
        assertThat(unread(garden.keeper)).contains("checklist-late");
        assertThat(unread(garden.manager)).doesNotContain("checklist-late");
        garden.wired.become(EVENING.plus(Duration.ofMinutes(90)));
        garden.tellOverdue();
        assertThat(unread(garden.manager)).contains("checklist-missed");
    }

    /** Of what was started by hand: nothing else is due before. */
    @Test
    void whatIsNotCorrectedInTimeIsToldOnTime() {
        var all = Map.of("guests", says("no", 0), "fridge", says("4", 0), "stove", says("pass", 0));
        handIn(garden.keeper, open(), all);
        garden.wired.become(EVENING.plus(Duration.ofMinutes(30)));
        garden.tellOverdue();
        var started = WhoSeesTest.start(garden, garden.keeper, garden.site, null);
        garden.tellOverdue();
        garden.wired.become(EVENING.plus(Duration.ofHours(2)));
        // Nobody looks every half hour whether something has failed.
        assertThat(isOverdueDue()).isFalse();
        WhoSeesTest.fail(garden, started);
        garden.wired.become(EVENING.plus(Duration.ofMinutes(179)));
        assertThat(isOverdueDue()).isFalse();
        garden.wired.become(EVENING.plus(Duration.ofHours(3)));
        assertThat(isOverdueDue()).isTrue();
        garden.tellOverdue();
        assertThat(unread(garden.owner)).contains("checklist-overdue");
    }

    private boolean isOverdueDue() {
        return WiredTasks.isDue(garden.wired, garden.owner, OverdueWorker.KIND);
    }

    /** The answer to the first got lost; the device says what counts from what it knows. */
    @Test
    void nobodyIsInConflictWithThemselves() {
        var id = open();
        answer(garden.keeper, id, "stove", says("pass", 0));
        assertThat(garden.as(garden.keeper, () -> garden.filling().answer(id, "stove", says("fail", 0)))
                        .conflicts())
                .isEmpty();
        assertThat(mine().conflicts()).isZero();
        answer(garden.manager, id, "stove", says("pass", 1));
        assertThat(mine().conflicts()).isEqualTo(1);
    }

    @Test
    void aSkippedOneIsNotDoneAndSaysWhy() {
        var id = open();
        var line = garden.as(garden.manager, () -> garden.checklists().skip(id, "Closed for repairs"));
        assertThat(line.state()).isEqualTo(OccurrenceState.SKIPPED);
        assertThat(line.reason()).isEqualTo("Closed for repairs");
        assertThatThrownBy(() -> answer(garden.keeper, id, "stove", says("pass", 0)))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void whoeverItIsHandedOverToDoesIt() {
        var stranger = garden.wired.colleague(garden.owner, "Sun", Role.STAFF);
        var id = open();
        garden.as(garden.keeper, () -> garden.checklists().handOver(id, stranger.personId(), "Ill"));
        assertThat(garden.as(stranger, () -> garden.checklists().today()).due()).hasSize(1);
        assertThat(garden.as(garden.keeper, () -> garden.checklists().today()).due())
                .isEmpty();
        answer(stranger, id, "stove", says("pass", 0));
        assertThat(unread(stranger)).contains("checklist-handed-over");
    }

    private OccurrenceLine mine() {
        var today = garden.as(garden.keeper, () -> garden.checklists().today());
        return Stream.of(today.late(), today.due(), today.later())
                .flatMap(List::stream)
                .findFirst()
                .orElseThrow();
    }

    private UUID open() {
        garden.wired.become(EVENING);
        return mine().id();
    }

    private void answer(Caller who, UUID id, String item, ItemAnswer answer) {
        garden.as(who, () -> garden.filling().answer(id, item, answer));
    }

    private HandInResult handIn(Caller who, UUID id, Map<String, ItemAnswer> answers) {
        var signed = new HandIn.Signed(null, null, null, true, null, null);
        return garden.as(who, () -> garden.filling().handIn(id, new HandIn(answers, Map.of("keeper", signed), null)));
    }

    private String unread(Caller who) {
        return Json.write(garden.as(
                who, () -> garden.wired.get(Inbox.class).list(null, 50).items()));
    }
}
