package org.guizhang.policy.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Set;
import org.guizhang.policy.edition.Edition;
import org.guizhang.policy.edition.EffectiveFrom;
import org.guizhang.policy.publish.Withdrawals;
import org.guizhang.schema.TestDatabase;
import org.guizhang.shared.Conflict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is approved is the change of what is in force until the day of the publication, and by whom is judged for that day. */
@ExtendWith(TestDatabase.class)
class ApprovalBasisTest extends ReviewedModule {
    ApprovalBasisTest() throws Exception {}

    @Test
    void whoeverApprovesForADayDoesNotApproveOwnWordsForAnEarlierOne() {
        set(writer, "cash-limit", 300);
        approve(other, ask(owner));
        publish(owner, EffectiveFrom.at(START.plusSeconds(86_400)));
        wired.become(START.plusSeconds(120));
        set(other, "closing-time", "20:15");
        refused("problem.own-words", () -> approve(writer, ask(owner)));
        wired.become(START.plusSeconds(150));
        approve(writer, ask(owner, START.plusSeconds(86_401)));
        conflict("problem.review-basis", () -> publish(owner, new EffectiveFrom(null, Set.of("2.0"), false)));
        assertThat(publish(owner, EffectiveFrom.at(START.plusSeconds(86_401))).approver())
                .isEqualTo("Writer");
    }

    @Test
    void fourEyesAreJudgedForTheDayOfPublicationWhereTheBasisSaysTheSame() {
        set(writer, "cash-limit", 300);
        approve(other, ask(owner));
        publish(owner, EffectiveFrom.at(COMING));
        wired.become(START.plusSeconds(120));
        set(owner, "cash-limit", 400);
        approve(other, ask(owner, COMING.plusSeconds(60)));
        publish(owner, EffectiveFrom.at(COMING.plusSeconds(60)));
        wired.become(START.plusSeconds(180));
        // Beyond 3.0, which says what 1.0 says, the owner alone has written; beyond 1.0 the writer has, too.
        set(owner, "cash-limit", 300);
        approve(writer, ask(other, COMING.plusSeconds(120)));
        var early = new EffectiveFrom(null, Set.of("2.0", "3.0"), false);
        conflict("problem.approver-wrote", () -> publish(owner, early));
        assertThat(unapproved(null).en()).contains("Writer");
        assertThat(unapproved(COMING.plusSeconds(120))).isNull();
        // For the earlier day it can be asked again, of somebody else.
        var again = ask(owner, null);
        refused("problem.own-words", () -> approve(writer, again));
        approve(other, again);
        assertThat(publish(owner, early).approver()).isEqualTo("Other");
    }

    @Test
    void whatIsBroughtForwardIsApprovedAsAChangeOfWhatIsInForceUntilThen() {
        set(writer, "cash-limit", 300);
        approve(other, ask(owner));
        publish(owner, EffectiveFrom.at(COMING));
        wired.become(START.plusSeconds(120));
        set(writer, "closing-time", "20:15");
        approve(other, ask(owner, COMING.plusSeconds(60)));
        publish(owner, EffectiveFrom.at(COMING.plusSeconds(60)));
        wired.become(START.plusSeconds(180));
        var early = new EffectiveFrom(null, Set.of("2.0", "3.0"), false);
        conflict("problem.review-basis", () -> publish(owner, early));
        // No earlier than it comes anyway there is nothing to ask about.
        conflict("problem.nothing-to-publish", () -> ask(owner, COMING.plusSeconds(60)));
        conflict("problem.nothing-to-publish", () -> ask(owner, COMING.plusSeconds(61)));
        var review = ask(owner, null);
        assertThat(standing().isUnderWay()).isTrue();
        approve(other, review);
        assertThat(standing().isUnderWay()).isTrue();
        assertThat(publish(owner, early).number()).isEqualTo("4.0");
        assertThat(standing().isUnderWay()).isFalse();
    }

    @Test
    void approvalCoversTheChangeOfWhatTheApproverSawAndNoOther() {
        // 2.0 is in force, 3.0 is to come with another limit, and the draft has that limit and another time.
        set(owner, "cash-limit", 300);
        approve(other, ask(owner));
        publish(owner);
        wired.become(START.plusSeconds(120));
        set(owner, "cash-limit", 200);
        approve(other, ask(owner, COMING));
        publish(owner, EffectiveFrom.at(COMING));
        set(owner, "closing-time", "20:15");

        var review = ask(owner, COMING.plusSeconds(60));
        assertThat(standing().latest().basis().number()).isEqualTo("3.0");
        approve(other, review);
        var early = new EffectiveFrom(null, Set.of("3.0"), false);
        conflict("problem.review-basis", () -> publish(owner, early));
        assertThat(unapproved(null).en()).contains("edition 3.0").contains("edition 2.0");
        assertThat(unapproved(COMING.plusSeconds(5))).isNull();

        // Asked for the day that is meant, the approver sees both changes.
        var again = ask(owner, null);
        assertThat(standing().latest().basis().number()).isEqualTo("2.0");
        approve(other, again);
        assertThat(publish(owner, early).approver()).isEqualTo("Other");
        assertThat(standing().published().number()).isEqualTo("4.0");
    }

    @Test
    void approvalLapsesWhenAnotherEditionIsTheOneThatChanges() {
        set(writer, "cash-limit", 300);
        approve(other, ask(owner));
        publish(owner, EffectiveFrom.at(COMING));
        set(writer, "closing-time", "20:15");
        var review = ask(owner, null);
        approve(other, review);
        assertThat(standing().approved()).isTrue();
        wired.become(COMING);
        assertThat(standing().approved()).isFalse();
        assertThat(standing().isMoved()).isTrue();
        conflict("problem.review-basis", () -> publish(owner));
        var late = ask(owner, null);
        var first = first();
        // The first words come back meanwhile: the reviewer is not let approve what the page no longer says.
        wired.in(
                owner,
                () -> wired.get(Withdrawals.class)
                        .rollBack(
                                first, new Edition.Publication("Same", false, "As it was", EffectiveFrom.NOW), false));
        assertThat(standing().holds()).isFalse();
        var conflict = catchThrowableOfType(Conflict.class, () -> approve(other, late));
        assertThat(conflict.what().key()).isEqualTo("problem.review-moved");
    }

    @Test
    void whatIsAskedForADayThatHasComeMeanwhileIsComparedWithWhatIsInForceThen() {
        set(writer, "cash-limit", 300);
        var review = ask(owner, COMING);
        wired.become(COMING.plusSeconds(1));
        assertThat(standing().waits()).isTrue();
        approve(other, review);
        assertThat(publish(owner).approver()).isEqualTo("Other");
        var summary = wired.in(owner, () -> wired.get(PolicySummaries.class).now());
        assertThat(summary.pending()).isEmpty();
    }
}
