package org.guizhang.policy.follow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.guizhang.audit.AuditTrail;
import org.guizhang.policy.amend.Change;
import org.guizhang.policy.diff.Differences;
import org.guizhang.policy.draft.Activations;
import org.guizhang.policy.draft.Amendments;
import org.guizhang.policy.draft.DraftParameters;
import org.guizhang.policy.draft.Modules;
import org.guizhang.policy.edition.Edition;
import org.guizhang.policy.edition.Editions;
import org.guizhang.policy.edition.EffectiveFrom;
import org.guizhang.policy.edition.Handbook;
import org.guizhang.policy.follow.internal.FollowNoting;
import org.guizhang.policy.follow.internal.FollowRows;
import org.guizhang.policy.follow.internal.FollowWorker;
import org.guizhang.policy.position.Workforce;
import org.guizhang.policy.publish.PublicationForecasts;
import org.guizhang.policy.publish.Publications;
import org.guizhang.policy.publish.Withdrawals;
import org.guizhang.schema.TestDatabase;
import org.guizhang.schema.Wired;
import org.guizhang.shared.Conflict;
import org.guizhang.shared.Json;
import org.guizhang.shared.Rejected;
import org.guizhang.tenant.Caller;
import org.guizhang.tenant.Database;
import org.guizhang.work.internal.WiredTasks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What was published for a later day comes on that day: not earlier, and not never, unless somebody says so. */
@ExtendWith(TestDatabase.class)
class NothingEarlyTest {
    private static final Instant START = Instant.parse("2026-11-20T08:00:00Z");
    private static final Instant FIRST = Instant.parse("2026-11-30T16:00:00Z");

    private final Wired wired = new Wired(START, AuditTrail.class, Workforce.class);
    private final Caller owner;
    private final UUID module;

    NothingEarlyTest() throws Exception {
        try (var catalogue = TestDatabase.owner()) {
            FollowedTea.release(catalogue);
        }
        owner = wired.business("tea-house");
        module = in(() -> wired.get(Activations.class).activate(FollowedTea.ID, FollowedTea.OLD))
                .id();
        publish(400, EffectiveFrom.NOW);
    }

    @Test
    void followerWaitsForTheDayAndGoesOnThen() throws Exception {
        publish(300, EffectiveFrom.at(FIRST));
        follow(Follow.Way.PUBLISH);
        run();

        var waits = in(() -> wired.get(FollowRows.class).of(module));
        assertThat(waits).isEqualTo(new Follow(Follow.Way.PUBLISH, "1.3.0", Follow.State.LATER, FIRST));
        assertThat(limit(wired.now())).isEqualTo(400);
        assertThat(editions()).containsExactly("2.0", "1.0");
        assertThat(in(() -> wired.get(Modules.class).get(module)).templateVersion())
                .isEqualTo("1.2.0");
        assertThat(told()).containsExactly("follow-news.later");

        wired.become(FIRST.minusSeconds(1));
        assertThat(waits()).isFalse();
        run();
        assertThat(editions()).containsExactly("2.0", "1.0");

        wired.become(FIRST);
        assertThat(waits()).isTrue();
        assertThat(limit(FIRST)).isEqualTo(300);
        run();
        assertThat(editions()).containsExactly("3.0", "2.0", "1.0");
        assertThat(limit(FIRST)).isEqualTo(300);
        assertThat(limit(FIRST.minusSeconds(1))).isEqualTo(400);
        assertThat(in(() -> wired.get(FollowRows.class).of(module)))
                .isEqualTo(new Follow(Follow.Way.PUBLISH, "1.3.0", Follow.State.PUBLISHED, FIRST));
    }

    @Test
    void followerThatOnlyDraftsDoesNotWaitAndPublishesNothing() throws Exception {
        publish(300, EffectiveFrom.at(FIRST));
        follow(Follow.Way.PUBLISH);
        run();
        // Choosing otherwise takes the waiting task up again.
        follow(Follow.Way.DRAFT);
        run();
        assertThat(in(() -> wired.get(FollowRows.class).of(module)).state()).isEqualTo(Follow.State.DRAFTED);
        assertThat(editions()).containsExactly("2.0", "1.0");
        assertThat(limit(wired.now())).isEqualTo(400);
        assertThat(limit(FIRST)).isEqualTo(300);
    }

    @Test
    void everyWayOfPublishingNamesWhatWouldNeverBegin() throws Exception {
        publish(300, EffectiveFrom.at(FIRST));
        var first = in(() -> wired.get(Editions.class).list(module)).get(1).id();
        set(200);
        var ways = Map.<String, Callable<?>>of(
                "publish", () -> edition(EffectiveFrom.at(FIRST)),
                "bring back", () -> back(first, EffectiveFrom.NOW),
                "withdraw", () -> in(() -> wired.get(Withdrawals.class).withdraw(module, "x", EffectiveFrom.NOW)),
                "give up", () -> in(() -> wired.get(Withdrawals.class).repeal(module, "x", EffectiveFrom.NOW)));
        ways.forEach((way, attempt) -> assertThatThrownBy(attempt::call)
                .as(way)
                .isInstanceOfSatisfying(Conflict.class, conflict -> {
                    assertThat(conflict.what().both().en())
                            .contains("edition 2.0 (from 1 Dec 2026, 00:00)")
                            .doesNotContain("replaces 2.0");
                    assertThat(conflict.violations()).hasSize(1);
                    assertThat(conflict.violations().get(0).field()).isEqualTo("/replaces");
                }));
        assertThat(editions()).containsExactly("2.0", "1.0");
        assertThat(in(() -> wired.get(Modules.class).get(module)).repealed()).isFalse();

        // From a later day on it overrules nothing.
        assertThat(edition(EffectiveFrom.at(FIRST.plusSeconds(1))).number()).isEqualTo("3.0");
        var withdrawn = in(() -> wired.get(Withdrawals.class)
                .withdraw(module, "x", new EffectiveFrom(null, Set.of("2.0", "3.0"), false)));
        assertThat(withdrawn.number()).isEqualTo("4.0");
        // What goes out of force is what was in force, not what was to come.
        assertThat(withdrawn.source()).isEqualTo(first);
        assertThat(handbook(FIRST.plus(Duration.ofDays(9)))).isEmpty();
    }

    @Test
    void editorialIsComparedWithWhatIsInForceAndNotWithWhatWillNeverBegin() throws Exception {
        publish(300, EffectiveFrom.at(FIRST));
        words("Keep all papers for {{file-years}}, count loss at {{loss-share}}, report on {{report-day}}.");
        edition(new EffectiveFrom(FIRST, Set.of("2.0"), false));
        words("Keep all papers for {{file-years}}; count loss at {{loss-share}}; report on {{report-day}}.");
        for (var from : List.of(FIRST, FIRST.minusSeconds(60))) {
            var start = new EffectiveFrom(from, Set.of("2.0", "3.0"), false);
            assertThatThrownBy(() -> editorial(start))
                    .isInstanceOfSatisfying(
                            Rejected.class,
                            refused -> assertThat(refused.violations())
                                    .extracting(v -> v.field() + " " + v.rule())
                                    .containsExactly("/editorialReason editorial-reason"));
            assertThat(in(() -> wired.get(PublicationForecasts.class).outlook(module, from))
                            .substance())
                    .extracting(one -> one.named().en())
                    .contains("Cash kept (numbers)");
        }
        // After the day of 3.0, marks are all that changes.
        assertThat(editorial(EffectiveFrom.at(FIRST.plusSeconds(1))).number()).isEqualTo("3.1");
    }

    @Test
    void editorialEditionsOfEarlierDaysAreAddedUp() throws Exception {
        words("Keep all papers.");
        // Later than the first edition, which otherwise would never have begun.
        wired.become(START.plusSeconds(30));
        in(() -> wired.get(Publications.class)
                .publish(
                        module,
                        new Edition.Publication("x", false, "Meant so", EffectiveFrom.NOW),
                        wired.get(Modules.class).get(module).revision()));
        words("Keep all papers!");
        wired.become(START.plusSeconds(60));
        assertThat(editorial(EffectiveFrom.NOW).number()).isEqualTo("1.2");
        // As it was taken when nobody asked for a reason.
        try (var database = TestDatabase.owner();
                var statement = database.createStatement()) {
            statement.execute("select set_config('app.tenant_id', '" + owner.tenantId() + "', false)");
            assertThat(statement.executeUpdate(
                            "update edition set editorial_reason = null where module_id = '" + module + "'"))
                    .isEqualTo(3);
        }
        words("Keep all papers;");
        wired.become(START.plusSeconds(120));
        assertThatThrownBy(() -> editorial(EffectiveFrom.NOW))
                .isInstanceOfSatisfying(
                        Rejected.class,
                        refused -> assertThat(refused.violations()
                                        .get(0)
                                        .remedy()
                                        .both()
                                        .en())
                                .contains("all changes since edition 1.0 together"));
    }

    @Test
    void sameWordsComeEarlierOnlyIfThatIsSaid() throws Exception {
        publish(300, EffectiveFrom.at(FIRST));
        assertThatThrownBy(() -> edition(EffectiveFrom.NOW))
                .isInstanceOfSatisfying(
                        Conflict.class,
                        conflict -> assertThat(conflict.what().key()).isEqualTo("problem.nothing-to-publish"));
        assertThat(edition(new EffectiveFrom(null, Set.of("2.0"), false)).number())
                .isEqualTo("3.0");
        assertThat(limit(wired.now())).isEqualTo(300);
    }

    @Test
    void draftIsComparedWithWhatIsInForceUntilItsDay() throws Exception {
        publish(300, EffectiveFrom.at(FIRST));
        in(() -> wired.get(DraftParameters.class)
                .set(
                        module,
                        Map.of("closing-time", Json.tree("20:15")),
                        wired.get(Modules.class).get(module).revision()));

        // At once, before, and on the day of 2.0, which would never begin: its value is a change of this edition, too.
        for (var start : Arrays.asList(null, FIRST.minusSeconds(1), FIRST)) {
            var early = in(() -> wired.get(Differences.class).draft(module, start));
            assertThat(early.from().number()).as("%s", start).isEqualTo("1.0");
            assertThat(early.difference().values()).extracting(v -> v.key()).contains("cash-limit", "closing-time");
            var substance = in(() -> wired.get(PublicationForecasts.class).outlook(module, start));
            assertThat(substance.overruled()).extracting(Edition::number).containsExactly("2.0");
            assertThat(substance.substance()).as("%s", start).hasSizeGreaterThan(1);
        }
        var later = in(() -> wired.get(Differences.class).draft(module, FIRST.plusSeconds(1)));
        assertThat(later.from().number()).isEqualTo("2.0");
        assertThat(later.difference().values()).extracting(v -> v.key()).containsExactly("closing-time");
        assertThatThrownBy(() -> in(() -> wired.get(Differences.class).draft(module, START.minusSeconds(1))))
                .isInstanceOf(Rejected.class);

        var touched = in(() -> wired.get(PublicationForecasts.class).outlook(module, FIRST))
                .substance()
                .get(0)
                .what()
                .en();
        // What is told is what happens: an editorial edition on that day needs a reason for the value it brings along.
        assertThatThrownBy(() -> in(() -> wired.get(Publications.class)
                        .publish(
                                module,
                                new Edition.Publication(
                                        "x", false, null, new EffectiveFrom(FIRST, Set.of("2.0"), false)),
                                wired.get(Modules.class).get(module).revision())))
                .isInstanceOfSatisfying(
                        Rejected.class,
                        refused -> assertThat(refused.violations()
                                        .get(0)
                                        .remedy()
                                        .both()
                                        .en())
                                .contains(touched));
        var now = in(() -> wired.get(Modules.class).get(module));
        assertThat(now.latest().number() + " " + now.inForce().number()).isEqualTo("2.0 1.0");
        var listed = in(() -> wired.get(Modules.class).list()).get(0);
        assertThat(listed.latest().number() + " " + listed.inForce().number()).isEqualTo("2.0 1.0");
    }

    @Test
    void farDayIsAskedForTwiceAndAnotherCenturyIsRefused() throws Exception {
        set(300);
        var far = START.plus(Duration.ofDays(732));
        assertThatThrownBy(() -> edition(EffectiveFrom.at(far)))
                .isInstanceOfSatisfying(
                        Rejected.class,
                        refused -> assertThat(refused.violations())
                                .extracting(v -> v.field() + " " + v.rule())
                                .containsExactly("/confirmFarAhead far-ahead"));
        assertThatThrownBy(() -> edition(new EffectiveFrom(Instant.parse("+20026-01-01T00:00:00Z"), Set.of(), true)))
                .isInstanceOfSatisfying(
                        Rejected.class,
                        refused -> assertThat(refused.violations())
                                .extracting(v -> v.field() + " " + v.rule())
                                .containsExactly("/effectiveFrom day-range"));
        assertThat(edition(new EffectiveFrom(far, Set.of(), true)).effectiveFrom())
                .isEqualTo(far);
        assertThat(in(() -> wired.get(PublicationForecasts.class).outlook(module, far))
                        .farAhead())
                .isTrue();
        assertThat(in(() -> wired.get(PublicationForecasts.class).outlook(module, far.minus(Duration.ofDays(1))))
                        .farAhead())
                .isFalse();
    }

    private <T> T in(Supplier<T> work) {
        return wired.in(owner, work);
    }

    private void set(int limit) {
        in(() -> wired.get(DraftParameters.class)
                .set(
                        module,
                        Map.of("cash-limit", Json.tree(limit)),
                        wired.get(Modules.class).get(module).revision()));
    }

    private Edition publish(int limit, EffectiveFrom start) {
        set(limit);
        return edition(start);
    }

    private Edition edition(EffectiveFrom start) {
        return in(() -> wired.get(Publications.class)
                .publish(
                        module,
                        new Edition.Publication("x", true, null, start),
                        wired.get(Modules.class).get(module).revision()));
    }

    private Edition editorial(EffectiveFrom start) {
        return in(() -> wired.get(Publications.class)
                .publish(
                        module,
                        new Edition.Publication("x", false, null, start),
                        wired.get(Modules.class).get(module).revision()));
    }

    private void words(String en) {
        var change = new Change.Rewrite("clauses/filing", new Change.Words(null, en), null);
        in(() -> wired.get(Amendments.class)
                .make(module, change, null, wired.get(Modules.class).get(module).revision()));
    }

    private Edition back(UUID edition, EffectiveFrom start) {
        return in(() ->
                wired.get(Withdrawals.class).rollBack(edition, new Edition.Publication("x", true, null, start), true));
    }

    private void follow(Follow.Way way) {
        in(() -> {
            // The service hands the job to the server's threads.
            wired.get(Database.class).sql();
            wired.get(FollowRows.class)
                    .choose(module, new FollowRows.Choice(way, owner.accountId()), FollowedTea.NEW, wired.now());
            return null;
        });
    }

    /** Everything that is due, as the job does it. */
    private void run() {
        in(() -> wired.get(FollowNoting.class).note());
        WiredTasks.run(wired, owner, wired.get(FollowWorker.class));
    }

    private boolean waits() {
        return WiredTasks.isDue(wired, owner, FollowRows.KIND);
    }

    private List<String> told() {
        return in(() -> wired.get(Database.class)
                        .sql()
                        .select("select title from notice order by title")
                        .mapTo(String.class)
                        .list())
                .stream()
                .distinct()
                .map(title -> Json.read(title, JsonNode.class).path("key").asText())
                .toList();
    }

    private List<String> editions() {
        return in(() -> wired.get(Editions.class).list(module)).stream()
                .map(Edition::number)
                .toList();
    }

    private List<Handbook.Part> handbook(Instant at) {
        return in(() -> wired.get(Handbook.class).at(at));
    }

    /** The value of the cash limit that is in force. */
    private int limit(Instant at) {
        return handbook(at).get(0).content().content().parameters().stream()
                .filter(value -> value.key().equals("cash-limit"))
                .findFirst()
                .orElseThrow()
                .value()
                .asInt();
    }
}
