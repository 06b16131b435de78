package org.guizhang.policy.upgrade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guizhang.audit.AuditTrail;
import org.guizhang.policy.amend.Amendment;
import org.guizhang.policy.amend.Change;
import org.guizhang.policy.draft.Activations;
import org.guizhang.policy.draft.Amendments;
import org.guizhang.policy.draft.Author;
import org.guizhang.policy.draft.Modules;
import org.guizhang.policy.edition.Edition;
import org.guizhang.policy.position.Workforce;
import org.guizhang.policy.publish.Publications;
import org.guizhang.policy.review.Review;
import org.guizhang.policy.review.Reviews;
import org.guizhang.policy.upgrade.Decision.Choice;
import org.guizhang.schema.TestDatabase;
import org.guizhang.schema.Wired;
import org.guizhang.shared.Digests;
import org.guizhang.shared.Forbidden;
import org.guizhang.shared.Json;
import org.guizhang.template.TemplateFiles;
import org.guizhang.tenant.Caller;
import org.guizhang.tenant.Database;
import org.guizhang.tenant.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Words of an answer to a question of an upgrade are of whoever wrote them, whoever applies the upgrade. */
@ExtendWith(TestDatabase.class)
class UpgradeAuthorsTest {
    private static final Instant START = Instant.parse("2026-11-20T08:00:00Z");
    private static final String TEMPLATE = "tea-eyes";

    private final Wired wired = new Wired(START, AuditTrail.class, Workforce.class);
    private final Caller owner;
    private final Caller bea;
    private final Caller cem;
    private final UUID module;

    UpgradeAuthorsTest() throws Exception {
        release();
        owner = wired.business("tea-house");
        bea = wired.colleague(owner, "Bea", Role.ADMINISTRATOR);
        cem = wired.colleague(owner, "Cem", Role.ADMINISTRATOR);
        module = wired.in(owner, () -> wired.get(Activations.class).activate(TEMPLATE, "1.2.0"))
                .id();
        rewrite("clauses/cleaning", "Wash your hands.");
        rewrite("clauses/filing", "Keep all papers.");
        wired.become(START.plusSeconds(30));
        wired.in(
                owner,
                () -> wired.get(Publications.class)
                        .publish(module, new Edition.Publication("x", true, null), revision()));
        wired.become(START.plusSeconds(60));
        wired.in(owner, () -> {
            wired.get(Reviews.class).set(new Review.Settings(true, false));
            return null;
        });
    }

    @Test
    void whoeverWroteAnAnswerDoesNotApproveIt() {
        decide(bea, "clauses/cleaning", words("Bea wrote this."));
        decide(owner, "clauses/filing", chosen(Choice.KEEP));
        apply();
        assertThat(amendment("clauses/cleaning"))
                .extracting(Amendment::author, Amendment::at)
                .containsExactly("Bea", START.plusSeconds(60));
        assertThat(amendment("clauses/filing").author()).isEqualTo("Cem");
        assertThat(authors()).containsExactlyInAnyOrder("Bea", "Li");
        var review = ask();
        refused(bea, review);
        wired.in(cem, () -> wired.get(Reviews.class).approve(review, ""));
    }

    @Test
    void wordsWrittenOverWordsAreOfBothAndAChoiceIsOfWhoeverChose() {
        decide(bea, "clauses/cleaning", words("Bea wrote this."));
        decide(cem, "clauses/cleaning", words("Bea wrote this!"));
        decide(owner, "clauses/filing", chosen(Choice.KEEP));
        apply();
        assertThat(amendment("clauses/cleaning").author()).isEqualTo("Cem");
        assertThat(authors()).containsExactlyInAnyOrder("Bea", "Cem", "Li");
        undo();
        // What was decided is kept, and so is who decided.
        decide(cem, "clauses/cleaning", chosen(Choice.TAKE));
        apply();
        assertThat(authors()).contains("Cem");
        assertThat(wired.in(owner, () -> wired.get(Modules.class).get(module)).amendments())
                .hasSize(1);
    }

    @Test
    void answersOfEarlierDaysAreOfWhoeverAppliesThem() {
        decide(bea, "clauses/cleaning", words("Bea wrote this."));
        decide(bea, "clauses/filing", chosen(Choice.KEEP));
        var decisions = wired.in(
                owner,
                () -> wired.get(Database.class)
                        .sql()
                        .select("select decisions from upgrade where module_id = ?", module)
                        .mapTo(String.class)
                        .list()
                        .get(0));
        var before = Json.read(decisions, ObjectNode.class);
        before.forEach(decision -> ((ObjectNode) decision).remove("by"));
        wired.in(
                owner,
                () -> wired.get(Database.class)
                        .sql()
                        .execute(
                                "update upgrade set decisions = ? where module_id = ?",
                                Json.canonical(before),
                                module));
        apply();
        assertThat(authors()).contains("Li").doesNotContain("Bea");
        assertThat(amendment("clauses/cleaning").author()).isEqualTo("Cem");
    }

    private int revision() {
        return wired.get(Modules.class).get(module).revision();
    }

    private void rewrite(String clause, String words) {
        var change = new Change.Rewrite(clause, new Change.Words(null, words), null);
        wired.in(cem, () -> wired.get(Amendments.class).make(module, change, null, revision()));
    }

    private static Decision words(String text) {
        return new Decision(Choice.EDIT, Map.of("text", new Change.Words(null, text)), null, "");
    }

    private static Decision chosen(Choice choice) {
        return new Decision(choice, null, null, "");
    }

    private void decide(Caller who, String target, Decision decision) {
        wired.in(who, () -> {
            var upgrades = wired.get(Upgrades.class);
            var upgrade = upgrades.get(module);
            var question = upgrade.questions().stream()
                    .filter(one -> one.target().equals(target))
                    .map(UpgradeQuestion::id)
                    .findFirst()
                    .orElseThrow();
            return upgrades.decide(module, question, decision, upgrade.revision());
        });
    }

    private void apply() {
        wired.in(owner, () -> wired.get(Upgrades.class).apply(module, revision()));
    }

    private void undo() {
        wired.in(owner, () -> wired.get(Upgrades.class).undo(module, revision()));
    }

    private Amendment amendment(String target) {
        return wired.in(owner, () -> wired.get(Modules.class).get(module)).amendments().stream()
                .filter(one -> one.change().target().equals(target))
                .findFirst()
                .orElseThrow();
    }

    private List<String> authors() {
        return wired.in(owner, () -> wired.get(Reviews.class).standing(module)).authors().stream()
                .map(Author::name)
                .toList();
    }

    private UUID ask() {
        return wired.in(owner, () -> wired.get(Reviews.class).ask(module, "", null, null, revision()))
                .id();
    }

    private void refused(Caller who, UUID review) {
        assertThatThrownBy(() -> wired.in(who, () -> wired.get(Reviews.class).approve(review, "")))
                .isInstanceOfSatisfying(
                        Forbidden.class,
                        thrown -> assertThat(thrown.what().key()).isEqualTo("problem.own-words"));
    }

    /** The tea house under another name, in two versions that word two clauses otherwise. */
    private static void release() throws Exception {
        var json = TemplateFiles.load(UpgradeAuthorsTest.class.getClassLoader())
                .templates()
                .get(0)
                .json()
                .replace("\"id\":\"tea-house\"", "\"id\":\"" + TEMPLATE + "\"");
        var next = Json.read(
                json.replace("Clean thoroughly every", "Clean well every")
                        .replace("Keep papers for", "File papers for"),
                ObjectNode.class);
        next.put("version", "1.3.0").put("follows", "1.2.0").remove("successors");
        try (var database = TestDatabase.owner();
                var insert = database.prepareStatement("insert into template_version (template_id, version, checksum,"
                        + " content, imported_at) values (?, ?, ?, ?, now()) on conflict do nothing")) {
            for (var version :
                    Map.of("1.2.0", json, "1.3.0", Json.canonical(next)).entrySet()) {
                insert.setString(1, TEMPLATE);
                insert.setString(2, version.getKey());
                insert.setString(3, Digests.sha256(version.getValue()));
                insert.setString(4, version.getValue());
                insert.executeUpdate();
            }
        }
    }
}
