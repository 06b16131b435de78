package org.guizhang.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.guizhang.audit.AuditTrail;
import org.guizhang.policy.amend.Change;
import org.guizhang.schema.TestDatabase;
import org.guizhang.schema.Wired;
import org.guizhang.shared.Conflict;
import org.guizhang.shared.DomainException;
import org.guizhang.shared.Forbidden;
import org.guizhang.shared.Json;
import org.guizhang.tenant.Caller;
import org.guizhang.tenant.Database;
import org.guizhang.tenant.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The second person has not written the words, and may still approve when they are published. */
@ExtendWith(TestDatabase.class)
class FourEyesTest {
    private static final Instant START = Instant.parse("2026-11-20T08:00:00Z");

    private static final Instant COMING = Instant.parse("2026-11-30T16:00:00Z");

    private final Wired wired = new Wired(START, AuditTrail.class, Workforce.class);
    private final Caller owner = wired.business("tea-house");
    private final Caller writer = wired.colleague(owner, "Writer", Role.ADMINISTRATOR);
    private final Caller other = wired.colleague(owner, "Other", Role.ADMINISTRATOR);
    private final UUID module = wired.in(owner, () -> wired.get(Modules.class).activate("tea-house"))
            .id();

    FourEyesTest() throws Exception {
        set(owner, "cash-limit", 400);
        wired.become(START.plusSeconds(30));
        publish(owner);
        wired.become(START.plusSeconds(60));
        settle(true, false);
    }

    @Test
    void whoeverHasSetANumberDoesNotApproveIt() {
        set(writer, "cash-limit", 300);
        var review = ask(owner);
        refused("problem.own-words", () -> approve(writer, review));
        assertThat(standing().authors()).extracting(Review.Author::name).containsExactly("Writer");
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
        publish(owner, Start.at(START.plusSeconds(86_400)));
        wired.become(START.plusSeconds(120));
        wired.in(
                owner, () -> wired.get(Withdrawals.class).withdraw(module, "x", new Start(null, Set.of("2.0"), false)));
        wired.become(START.plusSeconds(240));
        set(other, "closing-time", "20:15");
        assertThat(standing().authors()).extracting(Review.Author::name).containsExactlyInAnyOrder("Writer", "Other");
        refused("problem.own-words", () -> approve(writer, ask(owner)));
    }

    @Test
    void whoeverApprovesForADayDoesNotApproveOwnWordsForAnEarlierOne() {
        set(writer, "cash-limit", 300);
        approve(other, ask(owner));
        publish(owner, Start.at(START.plusSeconds(86_400)));
        wired.become(START.plusSeconds(120));
        set(other, "closing-time", "20:15");
        refused("problem.own-words", () -> approve(writer, ask(owner)));
        wired.become(START.plusSeconds(150));
        approve(writer, ask(owner, START.plusSeconds(86_401)));
        conflict("problem.review-basis", () -> publish(owner, new Start(null, Set.of("2.0"), false)));
        assertThat(publish(owner, Start.at(START.plusSeconds(86_401))).approver())
                .isEqualTo("Writer");
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
        assertThat(editorial(null).number()).isEqualTo("2.1");
        amend(writer, "Clean.");
        var asked = wired.in(owner, () -> wired.get(Reviews.class).ask(module, "", "Shorter", null, revision()));
        approve(other, asked.id());
        assertThat(publish(owner).number()).isEqualTo("3.0");
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

    @Test
    void approvalCoversTheChangeOfWhatTheApproverSawAndNoOther() {
        // 2.0 is in force, 3.0 is to come with another limit, and the draft has that limit and another time.
        set(owner, "cash-limit", 300);
        approve(other, ask(owner));
        publish(owner);
        wired.become(START.plusSeconds(120));
        set(owner, "cash-limit", 200);
        approve(other, ask(owner, COMING));
        publish(owner, Start.at(COMING));
        set(owner, "closing-time", "20:15");

        var review = ask(owner, COMING.plusSeconds(60));
        assertThat(standing().latest().basis().number()).isEqualTo("3.0");
        approve(other, review);
        var early = new Start(null, Set.of("3.0"), false);
        conflict("problem.review-basis", () -> publish(owner, early));
        var unapproved = wired.in(owner, () -> wired.get(Publications.class).outlook(module, null))
                .unapproved();
        assertThat(unapproved.en()).contains("edition 3.0").contains("edition 2.0");
        assertThat(wired.in(owner, () -> wired.get(Publications.class).outlook(module, COMING.plusSeconds(5)))
                        .unapproved())
                .isNull();

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
        publish(owner, Start.at(COMING));
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
                        .rollBack(first, new Edition.Publication("Same", false, "As it was", Start.NOW), false));
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
        var pending = wired.in(owner, () -> wired.get(Reviews.class).pending());
        assertThat(pending).isEmpty();
    }

    private UUID first() {
        return wired.in(owner, () -> wired.get(Editions.class).list(module)).stream()
                .filter(edition -> edition.number().equals("1.0"))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private void change(String sql) {
        wired.in(owner, () -> wired.get(Database.class).sql().change(sql, other.personId()));
    }

    private void settle(boolean required, boolean authorMayApprove) {
        wired.in(owner, () -> {
            wired.get(Reviews.class).set(new Review.Settings(required, authorMayApprove));
            return null;
        });
    }

    private int revision() {
        return wired.get(Modules.class).get(module).revision();
    }

    private void set(Caller who, String parameter, Object value) {
        wired.in(who, () -> wired.get(Modules.class).set(module, Map.of(parameter, Json.tree(value)), revision()));
    }

    private void amend(Caller who, String words) {
        var change = Json.read(
                "{\"kind\": \"rewrite\", \"target\": \"clauses/cleaning\", \"text\": {\"en\": \"" + words + "\"}}",
                Change.class);
        wired.in(who, () -> wired.get(Amendments.class).make(module, change, null, revision()));
    }

    private UUID ask(Caller who) {
        return ask(who, null);
    }

    private UUID ask(Caller who, Instant from) {
        return wired.in(who, () -> wired.get(Reviews.class).ask(module, "", null, from, revision()))
                .id();
    }

    private Review approve(Caller who, UUID review) {
        return wired.in(who, () -> wired.get(Reviews.class).approve(review, ""));
    }

    private Review.Standing standing() {
        return wired.in(owner, () -> wired.get(Reviews.class).standing(module));
    }

    private void publishApproved() {
        approve(other, ask(owner));
        publish(owner);
    }

    private Edition editorial(@Nullable String reason) {
        return wired.in(
                owner,
                () -> wired.get(Editions.class)
                        .publish(module, new Edition.Publication("x", false, reason, Start.NOW), revision()));
    }

    private Edition publish(Caller who) {
        return publish(who, Start.NOW);
    }

    private Edition publish(Caller who, Start start) {
        return wired.in(
                who,
                () -> wired.get(Editions.class)
                        .publish(module, new Edition.Publication("x", true, null, start), revision()));
    }

    private void back(String number) {
        var edition = wired.in(owner, () -> wired.get(Editions.class).list(module)).stream()
                .filter(one -> one.number().equals(number))
                .findFirst()
                .orElseThrow();
        wired.in(
                owner,
                () -> wired.get(Withdrawals.class)
                        .rollBack(edition.id(), new Edition.Publication("Back", true, null), false));
    }

    private static void refused(String key, Supplier<?> work) {
        throwing(Forbidden.class, key, work);
    }

    private static void conflict(String key, Supplier<?> work) {
        throwing(Conflict.class, key, work);
    }

    private static <T extends DomainException> void throwing(Class<T> type, String key, Supplier<?> work) {
        assertThatThrownBy(work::get)
                .isInstanceOfSatisfying(
                        type, thrown -> assertThat(thrown.what().key()).isEqualTo(key));
    }
}
