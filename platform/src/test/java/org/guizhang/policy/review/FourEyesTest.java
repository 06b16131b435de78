package org.guizhang.policy.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.guizhang.policy.draft.Activations;
import org.guizhang.policy.draft.Amendments;
import org.guizhang.policy.draft.Author;
import org.guizhang.policy.draft.DraftContents;
import org.guizhang.policy.draft.Modules;
import org.guizhang.policy.edition.Edition;
import org.guizhang.policy.edition.Editions;
import org.guizhang.policy.edition.EffectiveFrom;
import org.guizhang.policy.follow.FollowedTea;
import org.guizhang.policy.publish.Withdrawals;
import org.guizhang.schema.TestDatabase;
import org.guizhang.tenant.Caller;
import org.guizhang.tenant.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The second person has not written the words, and may still approve when they are published. */
@ExtendWith(TestDatabase.class)
class FourEyesTest extends ReviewedModule {
    FourEyesTest() throws Exception {}

    @Test
    void whoeverHasSetANumberDoesNotApproveIt() {
        set(writer, "cash-limit", 300);
        var review = ask(owner);
        refused("problem.own-words", () -> approve(writer, review));
        assertThat(standing().authors()).extracting(Author::name).containsExactly("Writer");
        approve(other, review);
        assertThat(publish(owner).approver()).isEqualTo("Other");
    }

    @Test
    void whoeverAsksAgainIsToldHowItStands() {
        set(writer, "cash-limit", 300);
        var review = ask(owner);
        conflict("problem.review-asked", () -> ask(owner));
        approve(other, review);
        conflict("problem.review-approved", () -> ask(owner));
    }

    @Test
    void whoeverHasWrittenWordsDoesNotApproveThemAlsoWhenSomebodyElseChangedThemSince() {
        amend(writer, "Wash your hands.");
        amend(other, "Wash both your hands.");
        var review = ask(owner);
        refused("problem.own-words", () -> approve(writer, review));
        refused("problem.own-words", () -> approve(other, review));
        wired.in(other, () -> wired.get(Reviews.class).sendBack(review, "No"));
    }

    @Test
    void whatIsPublishedOrSetBackNobodyHasWritten() {
        set(writer, "cash-limit", 300);
        set(writer, "cash-limit", 400);
        set(other, "closing-time", "20:15");
        approve(writer, ask(owner));
        publish(owner);
        wired.become(START.plusSeconds(120));
        set(writer, "cash-limit", 300);
        approve(other, ask(owner));
        publish(owner);
    }

    @Test
    void wordsThatOutliveARollBackKeepTheirAuthor() {
        set(writer, "cash-limit", 300);
        approve(other, ask(owner));
        publish(owner);
        wired.become(START.plusSeconds(120));
        set(other, "closing-time", "20:15");
        wired.become(START.plusSeconds(180));
        var first =
                wired.in(owner, () -> wired.get(Editions.class).list(module)).get(1);
        wired.in(
                owner,
                () -> wired.get(Withdrawals.class)
                        .rollBack(first.id(), new Edition.Publication("Back", true, null), false));
        wired.become(START.plusSeconds(240));
        refused("problem.own-words", () -> approve(other, ask(owner)));
    }

    @Test
    void wordsAndValuesThatAreBroughtOutOfForceKeepTheirAuthors() {
        set(writer, "cash-limit", 300);
        wired.become(START.plusSeconds(90));
        approve(other, ask(owner));
        publish(owner);
        wired.become(START.plusSeconds(120));
        set(other, "closing-time", "20:15");
        wired.become(START.plusSeconds(180));
        back("1.0");
        wired.become(START.plusSeconds(240));
        // The value of 2.0 is not in force any more: publishing it again wants another pair of eyes again.
        var review = ask(owner);
        refused("problem.own-words", () -> approve(writer, review));
        refused("problem.own-words", () -> approve(other, review));
        back("2.0");
        wired.become(START.plusSeconds(300));
        approve(writer, ask(owner));
    }

    @Test
    void whatIsTakenOutOfForceBeforeItBeginsKeepsItsAuthors() {
        set(writer, "cash-limit", 300);
        wired.become(START.plusSeconds(90));
        approve(other, ask(owner));
        publish(owner, EffectiveFrom.at(START.plusSeconds(86_400)));
        wired.become(START.plusSeconds(120));
        wired.in(
                owner,
                () -> wired.get(Withdrawals.class)
                        .withdraw(module, "x", new EffectiveFrom(null, Set.of("2.0"), false)));
        wired.become(START.plusSeconds(240));
        set(other, "closing-time", "20:15");
        assertThat(standing().authors()).extracting(Author::name).containsExactlyInAnyOrder("Writer", "Other");
        refused("problem.own-words", () -> approve(writer, ask(owner)));
    }

    @Test
    void whoeverTakesWordsBackAndMakesThemAgainDoesNotHideTheirAuthor() {
        amend(writer, "Wash your hands.");
        var files = wired.in(owner, () -> wired.get(DraftContents.class).list()).get(0);
        var amendment = wired.in(owner, () -> wired.get(Modules.class).get(module))
                .amendments()
                .get(0);
        wired.in(owner, () -> wired.get(Amendments.class).takeBack(module, amendment.id(), revision()));
        wired.in(owner, () -> wired.get(DraftContents.class).put(files, false));
        refused("problem.own-words", () -> approve(writer, ask(other)));
    }

    @Test
    void approvalNamesTheReasonForWhichAChangeIsEditorial() {
        set(writer, "cash-limit", 300);
        var material = ask(owner);
        approve(other, material);
        conflict("problem.review-material", () -> editorial("x"));
        wired.become(START.plusSeconds(90));
        // For another kind it is asked again, and what was approved before does not count any more.
        var editorial = wired.in(
                owner, () -> wired.get(Reviews.class).ask(module, "", " It was always meant so ", null, revision()));
        assertThat(editorial.editorialReason()).isEqualTo("It was always meant so");
        conflict("problem.review-needed", () -> editorial("It was always meant so"));
        approve(other, editorial.id());
        assertThat(trail("review.asked")).last().asString().contains("\"editorialReason\":\"It was always meant so\"");
        assertThat(trail("review.approved")).first().asString().doesNotContain("editorialReason");
        assertThat(trail("review.approved"))
                .last()
                .asString()
                .contains("\"editorialReason\":\"It was always meant so\"");
        conflict("problem.review-editorial", () -> editorial("x"));
        var edition = editorial("It was always meant so");
        assertThat(edition.number()).isEqualTo("1.1");
        assertThat(edition.editorialReason()).isEqualTo("It was always meant so");
    }

    @Test
    void harmlessChangeIsEditorialWithAnyApprovalAndAMaterialOneIsWithAnEditorialOne() {
        amend(writer, "Clean thoroughly every Monday! For cash see Article 3.");
        publishApproved();
        wired.become(START.plusSeconds(120));
        amend(writer, "Clean thoroughly every Monday; for cash see Article 3");
        approve(other, ask(owner));
        // A reason that nothing needs binds nobody and is not kept.
        var harmless = editorial("By the way");
        assertThat(harmless.number()).isEqualTo("2.1");
        assertThat(harmless.editorialReason()).isNull();
        amend(writer, "Clean.");
        var asked = wired.in(owner, () -> wired.get(Reviews.class).ask(module, "", "Shorter", null, revision()));
        approve(other, asked.id());
        assertThat(publish(owner).number()).isEqualTo("3.0");
    }

    @Test
    void summaryNamesTheModulesThatWaitForTheCaller() throws Exception {
        try (var catalogue = TestDatabase.owner()) {
            FollowedTea.release(catalogue);
        }
        var second = wired.in(owner, () -> wired.get(Activations.class).activate(FollowedTea.ID, FollowedTea.OLD))
                .id();
        set(writer, "cash-limit", 300);
        ask(owner);
        assertThat(summary(writer).toDecide()).isEmpty();
        wired.in(
                owner,
                () -> wired.get(Reviews.class)
                        .ask(
                                second,
                                "",
                                null,
                                null,
                                wired.get(Modules.class).get(second).revision()));
        assertThat(summary(owner).pending()).containsOnlyKeys(module, second);
        // Whoever has asked, or written the words, has nothing to decide.
        assertThat(summary(owner).toDecide()).isEmpty();
        assertThat(summary(writer).toDecide()).containsOnly(second);
        assertThat(summary(other).toDecide()).containsOnly(module, second);
    }

    private PolicySummary summary(Caller who) {
        return wired.in(who, () -> wired.get(PolicySummaries.class).now());
    }

    @Test
    void ownerMayAllowIt() {
        set(writer, "cash-limit", 300);
        settle(true, true);
        approve(writer, ask(owner));
        settle(true, false);
        // Allowed then, not any more: who publishes is told, and can ask somebody else.
        conflict("problem.approver-wrote", () -> publish(owner));
        assertThat(standing().approvedInVain()).isTrue();
        approve(other, ask(owner));
        publish(owner);
    }

    @Test
    void approverWhoMayNotApproveAnyMoreDoesNotCount() {
        set(writer, "cash-limit", 300);
        approve(other, ask(owner));
        change("update person set role = 'STAFF' where id = ?");
        assertThat(standing().approved()).isFalse();
        conflict("problem.approver-lapsed", () -> publish(owner));
        change("update person set role = 'SUPERVISOR' where id = ?");
        assertThat(standing().approved()).isTrue();
        change("update person set active = false where id = ?");
        conflict("problem.approver-lapsed", () -> publish(owner));
        var third = wired.colleague(owner, "Third", Role.SUPERVISOR);
        approve(third, ask(owner));
        assertThat(publish(owner).approver()).isEqualTo("Third");
    }
}
