package org.guizhang.followup.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.guizhang.audit.AuditTrail;
import org.guizhang.checklist.Checklists;
import org.guizhang.checklist.Filling;
import org.guizhang.checklist.Findings;
import org.guizhang.checklist.HandIn;
import org.guizhang.checklist.ItemAnswer;
import org.guizhang.checklist.OccurrenceStart;
import org.guizhang.deadline.Deadline;
import org.guizhang.deadline.DeadlineFilter;
import org.guizhang.deadline.DeadlineState;
import org.guizhang.deadline.DeadlineSubject;
import org.guizhang.deadline.Deadlines;
import org.guizhang.followup.Followups;
import org.guizhang.followup.Happened;
import org.guizhang.policy.draft.Activations;
import org.guizhang.policy.draft.DraftParameters;
import org.guizhang.policy.draft.Modules;
import org.guizhang.policy.edition.Edition;
import org.guizhang.policy.edition.EditionRegister;
import org.guizhang.policy.edition.EffectiveFrom;
import org.guizhang.policy.position.Workforce;
import org.guizhang.policy.publish.Publications;
import org.guizhang.policy.publish.Withdrawals;
import org.guizhang.schema.TestDatabase;
import org.guizhang.schema.Wired;
import org.guizhang.shared.Json;
import org.guizhang.template.OwnTemplates;
import org.guizhang.template.ZippedFiles;
import org.guizhang.template.artefact.Artefacts;
import org.guizhang.template.artefact.DeadlineRule.Happening;
import org.guizhang.tenant.Caller;
import org.guizhang.tenant.Role;
import org.guizhang.work.internal.WiredTasks;
import org.guizhang.workforce.EnteredName;
import org.guizhang.workforce.Holding;
import org.guizhang.workforce.Holdings;
import org.guizhang.workforce.Positions;
import org.guizhang.workforce.Site;
import org.guizhang.workforce.Sites;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What happens in a tea garden starts and stops its clocks. It is Tuesday, 1 December, three in the afternoon; the stock is
 * counted by the 5th of each month.
 */
@ExtendWith(TestDatabase.class)
class FollowupTest {
    private static final Instant NOW = Instant.parse("2026-12-01T07:00:00Z");

    private static final String MORE = """
            deadlines:
              - key: closing-told
                title: {zh: "打烊情况上报", en: "Tell how closing went"}
                responsible: {author: true}
                starts: {event: checklist-submitted, checklist: closing-check, when: "stove == 'fail'"}
                stops: {event: action-done, checklist: closing-check}
                within: PT4H
                calendar: clock
                clauses: [closing]
              - key: closing-done
                title: {zh: "定期打烊检查", en: "Check the closing now and then"}
                responsible: keeper
                starts: {event: edition-published}
                stops: {event: checklist-submitted, checklist: closing-check}
                within: P7D
                repeats: true
                calendar: all-days
                remind: [P1D]
                clauses: [closing]
            """;

    private final Wired wired = new Wired(NOW, AuditTrail.class, Workforce.class, HappeningObserver.class);
    private final Caller owner = wired.business("tea-house");
    private final Caller keeper = wired.colleague(owner, "Wang", Role.STAFF);
    private final UUID module;
    private final UUID site;

    FollowupTest() throws Exception {
        module = as(owner, () -> {
                    wired.get(OwnTemplates.class)
                            .upload(ZippedFiles.garden()
                                    .replace("deadlines.yaml", "deadlines:\n", MORE)
                                    .bytes());
                    return wired.get(Activations.class).activate("own.tea-garden");
                })
                .id();
        site = as(
                        owner,
                        () -> wired.get(Sites.class)
                                .add(new Site.Entry(new EnteredName("Hillside", "Hillside"), null, null)))
                .id();
        publish();
        as(owner, () -> {
            var id = wired.get(Positions.class).list().stream()
                    .filter(one -> one.sources().stream()
                            .anyMatch(source -> source.key().equals("keeper")))
                    .findFirst()
                    .orElseThrow()
                    .id();
            return wired.get(Holdings.class).assign(new Holding.Entry(keeper.personId(), id, site, null, null));
        });
        work();
    }

    @Test
    void anEditionStartsWhatIsDoneNowAndThenAndAnotherOneLeavesItAlone() {
        var running = only("closing-done");
        assertThat(running.starts()).isEqualTo(NOW);
        assertThat(running.due()).isEqualTo(Instant.parse("2026-12-08T16:00:00Z"));
        assertThat(running.subject().kind()).isEqualTo("module");
        wired.become(NOW.plusSeconds(3600));
        as(
                owner,
                () -> wired.get(DraftParameters.class)
                        .set(
                                module,
                                Map.of("visits", Json.tree(3)),
                                wired.get(Modules.class).get(module).revision()));
        publish();
        assertThat(only("closing-done").id()).isEqualTo(running.id());
        assertThat(only("closing-done").starts()).isEqualTo(NOW);
    }

    @Test
    void aHandInStopsItAndItStartsAnew() {
        var before = only("closing-done").id();
        wired.become(NOW.plusSeconds(7200));
        handIn("pass");
        var after = only("closing-done");
        assertThat(after.id()).isNotEqualTo(before);
        assertThat(after.starts()).isEqualTo(NOW.plusSeconds(7200));
        assertThat(get(before).state()).isEqualTo(DeadlineState.KEPT);
        assertThat(get(before).by()).satisfies(by -> assertThat(by.kind()).isEqualTo("submission"));
        assertThat(open("closing-told")).isEmpty();
    }

    @Test
    void aFailureStartsAClockForItsAuthorAndTheCorrectionStopsIt() {
        var finding = handIn("fail").get(0);
        var running = only("closing-told");
        assertThat(running.responsible()).extracting(one -> one.name()).containsExactly("Wang");
        assertThat(running.site()).satisfies(at -> assertThat(at.id()).isEqualTo(site));
        wired.become(NOW.plusSeconds(3600));
        as(owner, () -> wired.get(Findings.class).correct(finding, "Out now", null));
        assertThat(open("closing-told")).isEmpty();
        assertThat(get(running.id()).state()).isEqualTo(DeadlineState.KEPT);
        assertThat(get(running.id()).by())
                .isEqualTo(new DeadlineSubject("finding", finding.toString(), "findings/" + finding));
    }

    @Test
    void clocksOfSchedulesAreMadeAheadOnceAndARecordOfTheirPeriodStopsThem() {
        var counted = only("stock-counted");
        assertThat(counted.due()).isEqualTo(Instant.parse("2026-12-05T10:00:00Z"));
        assertThat(counted.state()).isEqualTo(DeadlineState.UPCOMING);
        work();
        assertThat(only("stock-counted").id()).isEqualTo(counted.id());
        record(Happening.RECORD_SUBMITTED, "stock", "s1", Map.of("month", "2026-11"));
        assertThat(open("stock-counted")).hasSize(1);
        record(Happening.RECORD_SUBMITTED, "stock", "s2", Map.of("month", "2026-12"));
        assertThat(open("stock-counted")).isEmpty();
        assertThat(get(counted.id()).state()).isEqualTo(DeadlineState.KEPT);
    }

    @Test
    void aRecordThatIsClosedStartsWhatAnotherOfTheSameMachineStops() {
        var oven = UUID.randomUUID().toString();
        var press = UUID.randomUUID().toString();
        record(Happening.RECORD_CLOSED, "repair", "r1", Map.of("machine", oven));
        record(Happening.RECORD_CLOSED, "repair", "r2", Map.of("machine", press));
        assertThat(open("next-repair")).hasSize(2);
        record(Happening.RECORD_SUBMITTED, "repair", "r3", Map.of("machine", oven));
        assertThat(open("next-repair"))
                .singleElement()
                .satisfies(left -> assertThat(left.subject().id()).isEqualTo("r2"));
        as(owner, () -> {
            wired.get(Followups.class).voided(new DeadlineSubject("record", "r2", null), wired.now());
            return 1;
        });
        assertThat(open("next-repair")).isEmpty();
    }

    @Test
    void whatIsInForceNoMoreHasNoClocks() {
        as(owner, () -> wired.get(Withdrawals.class).repeal(module, "x", EffectiveFrom.at(null)));
        work();
        assertThat(list()).isEmpty();
    }

    private List<UUID> handIn(String stove) {
        return as(keeper, () -> {
            var id = wired.get(Checklists.class)
                    .start(new OccurrenceStart(module, "closing-check", null, site, null, null, null))
                    .occurrence()
                    .id();
            var says = new ItemAnswer(Json.tree(stove), null, null, null, 0, null);
            var signed = new HandIn.Signed(null, null, null, true, null, null);
            return wired.get(Filling.class)
                    .handIn(id, new HandIn(Map.of("stove", says), Map.of("keeper", signed), null))
                    .findings();
        });
    }

    private void record(Happening what, String form, String id, Map<String, String> answers) {
        as(keeper, () -> {
            var edition = wired.get(EditionRegister.class).inForce(module).orElseThrow();
            var type = Artefacts.of(edition.content().document()).records().get(form);
            var values = JsonNodeFactory.instance.objectNode();
            answers.forEach(values::put);
            wired.get(Followups.class)
                    .hear(new Happened(
                            module,
                            edition.edition().id(),
                            what,
                            form,
                            type.form(),
                            new DeadlineSubject("record", id, null),
                            site,
                            keeper.personId(),
                            values,
                            Set.of(),
                            wired.now(),
                            false));
            return 1;
        });
    }

    private void publish() {
        as(
                owner,
                () -> wired.get(Publications.class)
                        .publish(
                                module,
                                new Edition.Publication("x", true, null),
                                wired.get(Modules.class).get(module).revision()));
    }

    private void work() {
        WiredTasks.run(wired, owner, wired.get(DeadlinePlanWorker.class));
    }

    private Deadline only(String rule) {
        assertThat(open(rule)).as(rule).hasSize(1);
        return open(rule).get(0);
    }

    private List<Deadline> open(String rule) {
        return list().stream().filter(one -> one.rule().equals(rule)).toList();
    }

    private List<Deadline> list() {
        return as(owner, () -> wired.get(Deadlines.class).list(DeadlineFilter.OPEN, 0, 100));
    }

    private Deadline get(UUID id) {
        return as(owner, () -> wired.get(Deadlines.class).get(id));
    }

    private <T> T as(Caller who, Supplier<T> work) {
        return wired.in(who, work);
    }
}
