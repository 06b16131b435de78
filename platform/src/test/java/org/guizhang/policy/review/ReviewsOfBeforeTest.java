package org.guizhang.policy.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.guizhang.policy.draft.Activations;
import org.guizhang.policy.draft.DraftParameters;
import org.guizhang.policy.draft.Modules;
import org.guizhang.policy.edition.Edition;
import org.guizhang.policy.edition.EffectiveFrom;
import org.guizhang.policy.position.Workforce;
import org.guizhang.policy.publish.Publications;
import org.guizhang.policy.publish.Withdrawals;
import org.guizhang.schema.TestDatabase;
import org.guizhang.schema.Wired;
import org.guizhang.shared.Json;
import org.guizhang.tenant.Caller;
import org.guizhang.tenant.Database;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Reviews of before noted no basis: their pages compared with the newest edition of their time, begun or not. */
@ExtendWith(TestDatabase.class)
class ReviewsOfBeforeTest {
    private final Wired wired = new Wired(Instant.parse("2026-03-01T00:00:00Z"), Workforce.class);
    private final Caller owner = wired.business("tea-house");
    private final UUID module =
            in(() -> wired.get(Activations.class).activate("tea-house")).id();

    ReviewsOfBeforeTest() throws Exception {}

    @Test
    void areAboutTheNewestEditionOfTheirTimeUnlessThatIsAnEnd() throws Exception {
        var first = ask(500);
        publish(EffectiveFrom.NOW);
        var second = ask(400);
        publish(EffectiveFrom.at(wired.now().plus(Duration.ofDays(9))));
        var third = ask(300);
        wired.become(wired.now().plusSeconds(60));
        in(() -> wired.get(Withdrawals.class)
                .withdraw(module, "x", EffectiveFrom.at(wired.now().plus(Duration.ofDays(10)))));
        var last = ask(200);

        TestDatabase.again(
                "policy/0014-keep-what-an-approval-was-compared-with.sql",
                "alter table review drop column effective_from, drop column basis_id");
        assertThat(basis(first)).isNull();
        assertThat(basis(second)).isEqualTo("1.0");
        assertThat(basis(third)).isEqualTo("2.0");
        assertThat(basis(last)).isNull();
        assertThat(in(() -> wired.get(Reviews.class).list(module)))
                .extracting(Review::effectiveFrom)
                .containsOnlyNulls();
    }

    private String basis(Review review) {
        return in(() -> wired.get(Database.class)
                        .sql()
                        .select(
                                "select e.major || '.' || e.minor as number from review r"
                                        + " join edition e on e.id = r.basis_id where r.id = ?",
                                review.id())
                        .mapTo(String.class)
                        .findFirst())
                .orElse(null);
    }

    private Review ask(int limit) {
        wired.become(wired.now().plusSeconds(60));
        return in(() -> {
            var modules = wired.get(Modules.class);
            var draft = wired.get(DraftParameters.class)
                    .set(
                            module,
                            Map.of("cash-limit", Json.tree(limit)),
                            modules.get(module).revision());
            return wired.get(Reviews.class).ask(module, "", null, null, draft.revision());
        });
    }

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
