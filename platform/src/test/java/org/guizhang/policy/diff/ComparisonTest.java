package org.guizhang.policy.diff;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guizhang.policy.Tea;
import org.guizhang.policy.diff.Difference.How;
import org.guizhang.policy.resolve.Resolved;
import org.guizhang.policy.resolve.Resolver;
import org.guizhang.shared.Text;
import org.guizhang.template.Succession;
import org.guizhang.template.Template;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    private final Template tea = Tea.house();
    private final Resolved plain = Resolver.resolve(tea, Map.of());

    @Test
    void sameDocumentsDoNotDiffer() {
        assertThat(Comparison.of(plain, plain, Lineage.SAME).isEmpty()).isTrue();
    }

    @Test
    void valueChangesItsTextsAndIsTold() {
        var difference =
                Comparison.of(plain, Resolver.resolve(tea, Map.of("cash-limit", IntNode.valueOf(300))), Lineage.SAME);

        assertThat(difference.values())
                .containsExactly(new Difference.ValueChange(
                        "cash-limit",
                        new Text("留存现金", "Cash kept"),
                        new Text("500元", "CNY 500"),
                        new Text("300元", "CNY 300")));
        var closing = difference.clauses().get(0);
        assertThat(closing.key()).isEqualTo("closing");
        assertThat(closing.how()).isEqualTo(Set.of(How.CHANGED));
        assertThat(closing.lines()).hasSize(1);
        assertThat(closing.lines().get(0).part()).isEqualTo("items/keep");
        assertThat(closing.lines().get(0).zh())
                .containsExactly(
                        new Piece(Piece.Op.SAME, "留存不超过 "),
                        new Piece(Piece.Op.REMOVED, "500"),
                        new Piece(Piece.Op.ADDED, "300"),
                        new Piece(Piece.Op.SAME, "元；"));
    }

    @Test
    void clausesThatCameWentAndMovedAreToldApart() {
        var after = amended(
                "{kind: add, into: chapters/general/clauses, key: own-1, after: scope, content: {kind: duty, text: {zh: 进店先洗手。}}}",
                "{kind: move, target: clauses/cleaning, into: chapters/cash/clauses, after: filing}",
                "{kind: rewrite, target: clauses/cleaning, text: {zh: 大扫除。, en: Clean.}}",
                "{kind: remove, target: clauses/closing}");

        var difference = Comparison.of(plain, after, Lineage.SAME);

        assertThat(difference.clauses())
                .extracting(Difference.ClauseChange::key)
                .containsExactly("own-1", "cleaning", "closing");
        assertThat(difference.clauses().get(0).how()).containsExactly(How.ADDED);
        assertThat(difference.clauses().get(1).how()).contains(How.MOVED);
        assertThat(difference.clauses().get(1).formerChapter()).isEqualTo(new Text("总则", "General"));
        assertThat(difference.clauses().get(2).how()).containsExactly(How.REMOVED);
        assertThat(difference.clauses().get(2).lines())
                .allSatisfy(line -> assertThat(line.zh()).extracting(Piece::op).containsOnly(Piece.Op.REMOVED));
    }

    @Test
    void oneMovedClauseDoesNotMoveItsNeighbours() {
        var after = amended("{kind: move, target: clauses/filing, before: closing}");
        assertThat(Comparison.of(plain, after, Lineage.SAME).clauses())
                .filteredOn(clause -> clause.how().contains(How.MOVED))
                .hasSize(1);
    }

    @Test
    void addresseesAndPartsOfArtefactsAreNamed() {
        var after = amended(
                "{kind: address, target: clauses/scope, addressees: [keeper]}",
                "{kind: adjust, target: checklists/closing-check/items/counted, members: {min: 3}}",
                "{kind: add, into: checklists/closing-check/items, key: own-1, content: {text: {zh: 关灯, en: Lights off}, answer: pass-fail}}");

        var difference = Comparison.of(plain, after, Lineage.SAME);

        var scope = difference.clauses().get(0).lines().get(0);
        assertThat(scope.member()).isEqualTo("addressees");
        assertThat(scope.zh()).contains(new Piece(Piece.Op.REMOVED, "全体人员"));
        var checklist = difference.artefacts().get(0);
        assertThat(checklist.kind() + "/" + checklist.key()).isEqualTo("checklists/closing-check");
        assertThat(checklist.lines())
                .extracting(Difference.Line::part, Difference.Line::member, Difference.Line::how)
                .contains(
                        org.assertj.core.groups.Tuple.tuple("items/counted", "min", How.CHANGED),
                        org.assertj.core.groups.Tuple.tuple("items/own-1", "text", How.ADDED));
    }

    @Test
    void renamedClauseIsNeitherGoneNorNew() {
        var next = Tea.next(tea, "1.3.0", document -> {
            ((ObjectNode) document.at("/chapters/0/clauses/0")).put("key", "reach");
            Tea.successor(document, "clause:scope", "clause:reach");
        });
        var succession = Succession.along(List.of(tea, next));
        var fresh = Resolver.resolve(next, Map.of());

        var forth = Comparison.of(plain, fresh, Lineage.along(succession)).clauses();
        assertThat(forth).hasSize(1);
        assertThat(forth.get(0).key()).isEqualTo("reach");
        assertThat(forth.get(0).former()).isEqualTo("scope");
        assertThat(forth.get(0).how()).containsExactly(How.RENAMED);
        var back = Comparison.of(fresh, plain, Lineage.against(succession)).clauses();
        assertThat(back).hasSize(1);
        assertThat(back.get(0).key()).isEqualTo("scope");
        assertThat(back.get(0).how()).containsExactly(How.RENAMED);
    }

    @Test
    void firstEditionIsAllNew() {
        var difference = Comparison.first(plain);
        assertThat(difference.clauses())
                .hasSize(4)
                .allSatisfy(c -> assertThat(c.how()).containsExactly(How.ADDED));
        assertThat(difference.values()).hasSameSizeAs(tea.parameters());
    }

    private Resolved amended(String... changes) {
        return Resolver.resolve(tea, Map.of(), Tea.amendments(changes));
    }
}
