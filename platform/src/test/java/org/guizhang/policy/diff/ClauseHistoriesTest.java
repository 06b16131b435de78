package org.guizhang.policy.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.guizhang.audit.AuditTrail;
import org.guizhang.policy.amend.Change;
import org.guizhang.policy.diff.Difference.How;
import org.guizhang.policy.draft.Activations;
import org.guizhang.policy.draft.Amendments;
import org.guizhang.policy.draft.DraftParameters;
import org.guizhang.policy.draft.Modules;
import org.guizhang.policy.edition.Edition;
import org.guizhang.policy.edition.EffectiveFrom;
import org.guizhang.policy.position.Workforce;
import org.guizhang.policy.publish.Publications;
import org.guizhang.schema.TestDatabase;
import org.guizhang.schema.Wired;
import org.guizhang.shared.Json;
import org.guizhang.shared.NotFound;
import org.guizhang.tenant.Caller;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What has become of a clause, from edition to edition. */
@ExtendWith(TestDatabase.class)
class ClauseHistoriesTest {
    private static final Instant START = Instant.parse("2026-11-20T08:00:00Z");
    private static final String CLAUSE = "filing";

    private final Wired wired = new Wired(START, AuditTrail.class, Workforce.class);
    private final Caller owner;
    private final UUID module;

    ClauseHistoriesTest() throws Exception {
        owner = wired.business("tea-house");
        module = in(() -> wired.get(Activations.class).activate("tea-house")).id();
        publish(EffectiveFrom.NOW);
    }

    @Test
    void editionsThatChangedItAreToldAndNoOthers() {
        assertThat(history().steps())
                .extracting(step -> step.change().how().toString())
                .containsExactly("[ADDED]");
        assertThat(history().values()).extracting(value -> value.key()).contains("report-day");

        set("report-day", 9);
        publish(EffectiveFrom.NOW);
        // Of another clause.
        set("cash-limit", 321);
        publish(EffectiveFrom.NOW);
        words("Keep all papers.");
        publish(EffectiveFrom.NOW);
        // Its day has not come: nobody lives by it yet.
        words("Keep all papers for good.");
        publish(EffectiveFrom.at(wired.now().plus(Duration.ofDays(3))));

        var history = history();
        assertThat(history.steps()).extracting(step -> step.edition().number()).containsExactly("4.0", "2.0", "1.0");
        assertThat(history.steps().get(0).change().how()).containsExactly(How.CHANGED);
        assertThat(history.steps().get(1).change().lines()).isNotEmpty();
        assertThat(history.steps().get(2).change().how()).containsExactly(How.ADDED);
        assertThat(history.earlier()).isFalse();
    }

    @Test
    void clauseThatIsNotInForceHasNone() {
        assertThatThrownBy(() -> in(() -> wired.get(ClauseHistories.class).of(module, "nope")))
                .isInstanceOf(NotFound.class);
    }

    private ClauseHistory history() {
        return in(() -> wired.get(ClauseHistories.class).of(module, CLAUSE));
    }

    private void set(String parameter, int value) {
        in(() -> wired.get(DraftParameters.class)
                .set(
                        module,
                        Map.of(parameter, Json.tree(value)),
                        wired.get(Modules.class).get(module).revision()));
    }

    private void words(String en) {
        var change = new Change.Rewrite("clauses/" + CLAUSE, new Change.Words(null, en), null);
        in(() -> wired.get(Amendments.class)
                .make(module, change, null, wired.get(Modules.class).get(module).revision()));
    }

    /** A minute later than the one before. */
    private void publish(EffectiveFrom start) {
        wired.become(wired.now().plusSeconds(60));
        in(() -> wired.get(Publications.class)
                .publish(
                        module,
                        new Edition.Publication("x", true, null, start),
                        wired.get(Modules.class).get(module).revision()));
    }

    private <T> T in(Supplier<T> work) {
        return wired.in(owner, work);
    }
}
