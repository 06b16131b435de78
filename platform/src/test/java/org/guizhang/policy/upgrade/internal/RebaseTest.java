package org.guizhang.policy.upgrade.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.guizhang.policy.Tea;
import org.guizhang.policy.amend.Amendment;
import org.guizhang.policy.amend.AmendmentCheck;
import org.guizhang.policy.amend.Change;
import org.guizhang.policy.resolve.Resolver;
import org.guizhang.policy.upgrade.Decision;
import org.guizhang.policy.upgrade.Decision.Choice;
import org.guizhang.policy.upgrade.UpgradeNotice;
import org.guizhang.policy.upgrade.UpgradePlan;
import org.guizhang.policy.upgrade.UpgradeQuestion;
import org.guizhang.template.Succession;
import org.guizhang.template.Template;
import org.junit.jupiter.api.Test;

class RebaseTest {
    private final Template tea = Tea.house();
    private final Map<String, Decision> decisions = new HashMap<>();

    @Test
    void whatTheTemplateHasNotTouchedGoesAlong() {
        var mine = Tea.amendments(
                "{kind: rewrite, target: clauses/scope, text: {zh: 只管本店。}}",
                "{kind: add, into: chapters/cash/clauses, key: own-1, after: closing, content: {kind: duty, text: {zh:"
                        + " 锁门。}}}");
        var next = Tea.next(
                tea,
                "1.3.0",
                document -> text(document, "/chapters/1/clauses/1")
                        .put("zh", "单据另存。")
                        .put("en", "File."));

        var plan = plan(next, mine);

        assertThat(plan.questions()).isEmpty();
        assertThat(plan.followed()).isEqualTo(2);
        assertThat(plan.amendments()).isEqualTo(mine);
    }

    @Test
    void bothHaveChangedASentenceIsAskedAndMergedBySentence() {
        var base = tea.clause("filing").orElseThrow().text();
        var mine = Tea.amendments("{kind: rewrite, target: clauses/filing, text: {zh: '" + base.zh() + "月底盘点。'}}");
        var next = Tea.next(
                tea,
                "1.3.0",
                document -> text(document, "/chapters/1/clauses/1").put("zh", "先核对。" + base.zh()));

        var plan = plan(next, mine);

        var question = plan.questions().get(0);
        assertThat(question.kind()).isEqualTo(UpgradeQuestion.Kind.CHANGED);
        var side = question.sides().get(0);
        assertThat(side.clean()).isTrue();
        assertThat(side.base().zh()).isEqualTo(base.zh());
        assertThat(side.base().en()).isNull();
        assertThat(side.merged().zh()).isEqualTo("先核对。" + base.zh() + "月底盘点。");
        assertThat(plan.isDecided()).isFalse();

        assertThat(answered(next, mine, question, Choice.TAKE).amendments()).isEmpty();
        assertThat(words(answered(next, mine, question, Choice.KEEP))).isEqualTo(base.zh() + "月底盘点。");
        assertThat(words(answered(next, mine, question, Choice.MERGE))).isEqualTo("先核对。" + base.zh() + "月底盘点。");
        decisions.put(
                question.id(),
                new Decision(Choice.EDIT, Map.of("text", new Change.Words("全新。", null)), null, question.basis()));
        assertThat(words(plan(next, mine))).isEqualTo("全新。");
    }

    @Test
    void answerToAQuestionThatHasChangedAsksAgain() {
        var mine = Tea.amendments("{kind: rewrite, target: clauses/filing, text: {zh: 存好。}}");
        var next = Tea.next(
                tea,
                "1.3.0",
                document -> text(document, "/chapters/1/clauses/1").put("zh", "另存。"));
        var later = Tea.next(
                tea,
                "1.3.0",
                document -> text(document, "/chapters/1/clauses/1").put("zh", "分存。"));
        var question = plan(next, mine).questions().get(0);
        assertThat(answered(next, mine, question, Choice.KEEP).isDecided()).isTrue();
        assertThat(plan(later, mine).isDecided()).isFalse();
    }

    @Test
    void ownWordsThatTheTemplateTakesUpAreNoAmendmentAnyMore() {
        var mine = Tea.amendments("{kind: rewrite, target: clauses/filing, text: {zh: 存好。}}");
        var next = Tea.next(
                tea,
                "1.3.0",
                document -> text(document, "/chapters/1/clauses/1").put("zh", "存好。"));
        var plan = plan(next, mine);
        assertThat(plan.questions()).isEmpty();
        assertThat(plan.amendments()).isEmpty();
        assertThat(plan.notices()).extracting(UpgradeNotice::kind).containsExactly(UpgradeNotice.Kind.SAME);
    }

    @Test
    void renamedClauseKeepsTheWordsOfTheBusiness() {
        var mine = Tea.amendments(
                "{kind: rewrite, target: clauses/scope, text: {zh: 只管本店。}}",
                "{kind: move, target: clauses/cleaning, before: scope}",
                "{kind: rewrite, target: clauses/filing, text: {zh: '见{{clause:scope}}。'}}");
        var next = Tea.next(tea, "2.0.0", document -> Tea.rename(document, "scope", "reach"));
        var plan = plan(next, mine);
        assertThat(plan.questions()).isEmpty();
        assertThat(plan.amendments().get(0).change().target()).isEqualTo("clauses/reach");
        assertThat(((Change.Move) plan.amendments().get(1).change()).before()).isEqualTo("reach");
        assertThat(((Change.Rewrite) plan.amendments().get(2).change()).text())
                .isEqualTo(new Change.Words("见{{clause:reach}}。", null));
    }

    @Test
    void orphanIsAskedAndCanLiveOnAsAnOwnClause() {
        var mine = Tea.amendments("{kind: rewrite, target: clauses/cleaning, text: {zh: 每天打扫。, en: Clean daily.}}");
        var next = Tea.next(tea, "2.0.0", document -> {
            document.withArray("/chapters/0/clauses").remove(1);
            Tea.successor(document, "clause:cleaning");
        });
        var question = plan(next, mine).questions().get(0);
        assertThat(question.kind()).isEqualTo(UpgradeQuestion.Kind.GONE);
        assertThat(question.why().zh()).isEqualTo("原因");
        assertThat(plan(next, mine).amendments()).isEmpty();
        var own = (Change.Add)
                answered(next, mine, question, Choice.OWN).amendments().get(0).change();
        assertThat(own.into()).isEqualTo("chapters/general/clauses");
        assertThat(own.after()).isEqualTo("scope");
        assertThat(own.key()).isEqualTo("own-cleaning");
        assertThat(own.content().at("/text/zh").asText()).isEqualTo("每天打扫。");
        assertThat(own.content().at("/title/zh").asText()).isEqualTo("大扫除");
    }

    @Test
    void splitClauseIsAskedWithAllThatTookItsPlace() {
        var mine = Tea.amendments("{kind: rewrite, target: clauses/cleaning, text: {zh: 每天打扫。, en: Clean daily.}}");
        var next = Tea.next(tea, "2.0.0", document -> {
            var clause = (ObjectNode) document.at("/chapters/0/clauses/1");
            clause.put("key", "sweeping");
            var second = clause.deepCopy().put("key", "mopping");
            document.withArray("/chapters/0/clauses").add(second);
            Tea.successor(document, "clause:cleaning", "clause:sweeping", "clause:mopping");
        });
        var question = plan(next, mine).questions().get(0);
        assertThat(question.kind()).isEqualTo(UpgradeQuestion.Kind.SPLIT);
        assertThat(question.successors())
                .extracting(UpgradeQuestion.Named::target)
                .containsExactly("clauses/sweeping", "clauses/mopping");
        assertThat(answered(next, mine, question, Choice.KEEP)
                        .amendments()
                        .get(0)
                        .change()
                        .target())
                .isEqualTo("clauses/sweeping");
    }

    @Test
    void twoChangesThatComeToOnePlaceAreBothKeptOrAsked() {
        var mine = Tea.amendments(
                "{kind: rewrite, target: clauses/scope, text: {zh: 只管本店。}}",
                "{kind: rewrite, target: clauses/cleaning, text: {zh: 每天打扫。}}");
        var next = Tea.next(tea, "2.0.0", document -> {
            document.withArray("/chapters/0/clauses").remove(1);
            Tea.successor(document, "clause:cleaning", "clause:scope");
        });
        var question = plan(next, mine).questions().get(0);
        assertThat(question.id()).isEqualTo(mine.get(1).id().toString());
        assertThat(question.kind()).isEqualTo(UpgradeQuestion.Kind.UNFIT);
        assertThat(question.why().en()).contains("one change can stay");
        assertThat(plan(next, mine).amendments()).containsExactly(mine.get(0));
        assertThat(answered(next, mine, question, Choice.OWN).amendments())
                .extracting(a -> a.change().target())
                .containsExactly("clauses/scope", "clauses/own-cleaning");
    }

    /** The chapter of cash without its filing, and nothing in its place. */
    private Template withoutFiling() {
        return Tea.next(tea, "2.0.0", document -> {
            document.withArray("/chapters/1/clauses").remove(1);
            ((ObjectNode) document.at("/deadlines/0")).remove("clauses");
            Tea.successor(document, "clause:filing");
        });
    }

    @Test
    void wordsThatNameWhatIsGoneCanStayWithItsNameWrittenOut() {
        var mine = Tea.amendments(
                "{kind: rewrite, target: clauses/cleaning, text: {zh: '照{{clause:filing}}办。', en: 'As {{clause:filing}} says.'}}");
        var name = tea.clause("filing").orElseThrow();
        var heading = name.title() == null ? name.text() : name.title();
        var next = withoutFiling();
        var plan = plan(next, mine);

        var question = plan.questions().get(0);
        assertThat(question.kind()).isEqualTo(UpgradeQuestion.Kind.UNFIT);
        assertThat(question.choices()).containsExactly(Choice.MERGE, Choice.EDIT, Choice.OWN, Choice.TAKE);
        assertThat(question.why().en()).startsWith("Your words name “").contains("can stay");
        assertThat(plan.isDecided()).isFalse();
        var kept = answered(next, mine, question, Choice.MERGE);
        assertThat(kept.isDecided()).isTrue();
        assertThat(words(kept))
                .startsWith("照“" + heading.zh().substring(0, 2))
                .endsWith("”办。")
                .doesNotContain("{{");
        var own = answered(next, mine, question, Choice.OWN);
        assertThat(own.isDecided()).isTrue();
        assertThat(own.amendments().get(0).change()).isInstanceOf(Change.Add.class);
        decisions.put(
                question.id(),
                new Decision(Choice.EDIT, Map.of("text", new Change.Words("照旧。", "As ever.")), null, question.basis()));
        assertThat(words(plan(next, mine))).isEqualTo("照旧。");
        assertThat(answered(next, mine, question, Choice.TAKE).amendments()).isEmpty();
    }

    @Test
    void anAnswerThatNamesWhatIsGoneAgainIsNone() {
        var mine = Tea.amendments("{kind: rewrite, target: clauses/cleaning, text: {zh: '照{{clause:filing}}办。'}}");
        var next = withoutFiling();
        var question = plan(next, mine).questions().get(0);
        decisions.put(
                question.id(),
                new Decision(
                        Choice.EDIT, Map.of("text", new Change.Words("见{{nothing}}。", null)), null, question.basis()));
        var after = plan(next, mine);
        assertThat(after.isDecided()).isFalse();
        assertThat(AmendmentCheck.violations(next, after.amendments())).isEmpty();
    }

    @Test
    void oneOwnClauseThatGoesTakesNoOtherAlong() {
        var mine = Tea.amendments(
                "{kind: add, into: chapters/cash/clauses, key: own-a, after: filing, content: {kind: duty, title: {zh: 收据, en: Slips}, text: {zh: '照{{clause:filing}}办。'}}}",
                "{kind: add, into: chapters/cash/clauses, key: own-b, after: own-a, content: {kind: duty, text: {zh: 锁门。}}}",
                "{kind: rewrite, target: clauses/scope, text: {zh: '另见{{clause:own-a}}。'}}");
        var next = withoutFiling();
        var open = plan(next, mine);
        assertThat(open.questions()).hasSize(1);
        var question = open.questions().get(0);
        assertThat(question.name()).isEqualTo(new org.guizhang.shared.Text("收据", "Slips"));

        var kept = answered(next, mine, question, Choice.MERGE);
        assertThat(kept.isDecided()).isTrue();
        assertThat(kept.amendments()).hasSize(3);

        var dropped = answered(next, mine, question, Choice.TAKE);
        assertThat(dropped.amendments()).extracting(a -> a.change().target()).contains("clauses/own-b");
        // The words that name the dropped one are asked about, and can stay too.
        var after = dropped.questions().get(1);
        assertThat(after.target()).isEqualTo("clauses/scope");
        assertThat(words(answered(next, mine, after, Choice.MERGE), "clauses/scope"))
                .isEqualTo("另见“收据”。");
    }

    @Test
    void ownItemsAndMembersOfWhatIsGoneCanStayAsClauses() {
        var mine = Tea.amendments(
                "{kind: add, into: clauses/filing/items, key: own-a, content: {text: {zh: 每月一盒}}}",
                "{kind: rewrite, target: clauses/filing, title: {zh: 单据}}");
        var next = withoutFiling();
        var plan = plan(next, mine);
        assertThat(plan.questions())
                .hasSize(2)
                .allSatisfy(question -> assertThat(question.choices()).containsExactly(Choice.OWN, Choice.TAKE));
        assertThat(plan.questions().get(0).name().zh()).isEqualTo("每月一盒");
        plan.questions()
                .forEach(question ->
                        decisions.put(question.id(), new Decision(Choice.OWN, null, null, question.basis())));
        var after = plan(next, mine);
        assertThat(after.isDecided()).isTrue();
        assertThat(after.amendments())
                .extracting(a -> a.change().target())
                .containsExactly("clauses/own-filing-a", "clauses/own-filing");
        assertThat(Resolver.resolve(next, Map.of(), after.amendments()).canonical())
                .contains("每月一盒", "单据");
    }

    /** Gone in 2.0.0, there again under another key in 2.1.0: asked about on the way from the first to the last. */
    @Test
    void aRuleThatComesBackIsAskedAbout() {
        var gone = Tea.next(tea, "2.0.0", document -> {
            document.withArray("/chapters/0/clauses").remove(1);
            Tea.successor(document, "clause:cleaning");
        });
        var again = Tea.next(gone, "2.1.0", document -> {
            var clause = document.withArray("/chapters/0/clauses")
                    .addObject()
                    .put("key", "tidying")
                    .put("kind", "duty");
            clause.putArray("addressees");
            clause.putObject("text").put("zh", "打烊前收拾。").put("en", "Tidy before closing.");
            document.withArrayProperty("successors")
                    .addObject()
                    .put("from", "clause:cleaning")
                    .set("to", document.arrayNode().add("clause:tidying"));
            ((ObjectNode) document.at("/successors/0"))
                    .putObject("why")
                    .put("zh", "恢复了。")
                    .put("en", "It is back.");
        });
        var succession = Succession.along(List.of(tea, gone, again));
        assertThat(succession.of("clause:cleaning")).containsExactly("clause:tidying");
        assertThat(succession.why("clause:cleaning").orElseThrow().en()).isEqualTo("It is back.");
        for (var change : List.of(
                "{kind: remove, target: clauses/cleaning}",
                "{kind: rewrite, target: clauses/cleaning, text: {zh: 每天打扫。}}")) {
            var mine = Tea.amendments(change);
            var plan = Rebase.plan(tea, again, succession, mine, Map.of(), Map.of());
            assertThat(plan.questions()).singleElement().satisfies(question -> {
                assertThat(question.kind()).isEqualTo(UpgradeQuestion.Kind.CHANGED);
                assertThat(question.why().en()).isEqualTo("It is back.");
            });
            var decision = new Decision(
                    Choice.KEEP, null, null, plan.questions().get(0).basis());
            assertThat(Rebase.plan(
                                    tea,
                                    again,
                                    succession,
                                    mine,
                                    Map.of(),
                                    Map.of(mine.get(0).id().toString(), decision))
                            .amendments())
                    .extracting(a -> a.change().target())
                    .containsExactly("clauses/tidying");
        }
    }

    @Test
    void newLockIsCalledOutAndAsked() {
        var mine = Tea.amendments("{kind: rewrite, target: clauses/filing, text: {zh: 存好。}}");
        var next = Tea.next(tea, "1.3.0", document -> {
            var lock = ((ObjectNode) document.at("/chapters/1/clauses/1"))
                    .putArray("locks")
                    .addObject()
                    .put("what", "text");
            lock.putObject("reason").put("zh", "法律要求。").put("en", "The law asks for it.");
        });
        var plan = plan(next, mine);
        assertThat(plan.notices())
                .contains(new UpgradeNotice(
                        UpgradeNotice.Kind.LOCK,
                        "clauses/filing",
                        plan.notices().get(0).name(),
                        new org.guizhang.shared.Text("法律要求。", "The law asks for it.")));
        var question = plan.questions().get(0);
        assertThat(question.kind()).isEqualTo(UpgradeQuestion.Kind.LOCKED);
        assertThat(question.why().zh()).contains("法律要求。");
        assertThat(plan.amendments()).isEmpty();
        assertThat(answered(next, mine, question, Choice.OWN)
                        .amendments()
                        .get(0)
                        .change())
                .isInstanceOf(Change.Add.class);
        assertThat(answered(next, mine, question, Choice.TAKE).isDecided()).isTrue();
    }

    @Test
    void valueBelowANewFloorIsAskedWithTheFloorAsSuggestion() {
        var next = Tea.next(tea, "1.3.0", document -> {
            for (var parameter : document.path("parameters")) {
                if (parameter.path("key").asText().equals("file-years")) {
                    ((ObjectNode) parameter.path("statutory")).put("value", "P3Y");
                }
            }
        });
        Map<String, JsonNode> own = Map.of("file-years", TextNode.valueOf("P2Y"), "counters", IntNode.valueOf(3));
        var plan = plan(next, List.of(), own);
        var question = plan.questions().get(0);
        assertThat(question.id()).isEqualTo("parameter:file-years");
        assertThat(question.kind()).isEqualTo(UpgradeQuestion.Kind.BOUND);
        assertThat(question.why().en()).contains("3 years").contains("Food Safety Law");
        assertThat(plan.parameters())
                .isEqualTo(Map.of("file-years", TextNode.valueOf("P3Y"), "counters", IntNode.valueOf(3)));
        assertThat(plan.notices()).extracting(UpgradeNotice::kind).containsExactly(UpgradeNotice.Kind.FLOOR);
        decisions.put(question.id(), new Decision(Choice.EDIT, null, TextNode.valueOf("P5Y"), question.basis()));
        assertThat(plan(next, List.of(), own).parameters()).containsEntry("file-years", TextNode.valueOf("P5Y"));
        assertThat(plan(next, List.of(), own).isDecided()).isTrue();
    }

    @Test
    void membersThatBothHaveChangedAreAskedAndTheOthersStay() {
        var mine = Tea.amendments(
                "{kind: adjust, target: checklists/closing-check/items/counted, members: {min: 3, text: {zh: 在场人数}}}");
        var next = Tea.next(tea, "1.3.0", document -> {
            for (var item : document.at("/checklists/0/items")) {
                if (item.path("key").asText().equals("counted")) {
                    ((ObjectNode) item).withObject("/text").put("zh", "清点现金的人数");
                }
            }
        });
        var question = plan(next, mine).questions().get(0);
        assertThat(question.sides()).extracting(UpgradeQuestion.Side::member).containsExactly("text");
        var taken = (Change.Adjust)
                answered(next, mine, question, Choice.TAKE).amendments().get(0).change();
        assertThat(taken.members().has("text")).isFalse();
        assertThat(taken.members().path("min").asInt()).isEqualTo(3);
    }

    @Test
    void withoutConflictRebaseIsAmendmentOfTheNewVersion() {
        var random = new Random(20261124);
        for (int round = 0; round < 60; round++) {
            var mine = someAmendments(random);
            var touched = random.nextInt(4);
            var next = Tea.next(tea, "1.3.0", document -> untouchedByMe(document, touched, mine));
            var plan = plan(next, mine);
            assertThat(plan.questions()).isEmpty();
            assertThat(plan.amendments()).isEqualTo(mine);
            var rebased = Resolver.resolve(next, Map.of(), plan.amendments());
            assertThat(rebased.digest())
                    .isEqualTo(Resolver.resolve(next, Map.of(), mine).digest());
            assertThat(plan(next, mine)).isEqualTo(plan);
        }
    }

    @Test
    void whateverIsDecidedFitsTheNewVersion() {
        var random = new Random(42);
        for (int round = 0; round < 60; round++) {
            var mine = someAmendments(random);
            var next = Tea.next(tea, "2.0.0", document -> anything(document, random));
            decisions.clear();
            var plan = plan(next, mine);
            for (int turn = 0; turn < 4 && !plan.isDecided(); turn++) {
                for (var question : plan.questions()) {
                    if (question.isOpen()) {
                        var choices = question.choices().stream()
                                .filter(c -> c != Choice.EDIT)
                                .toList();
                        decisions.put(
                                question.id(),
                                new Decision(
                                        choices.get(random.nextInt(choices.size())), null, null, question.basis()));
                    }
                }
                plan = plan(next, mine);
            }
            assertThat(plan.isDecided()).as("round " + round).isTrue();
            assertThat(AmendmentCheck.violations(next, plan.amendments())).isEmpty();
            assertThat(Resolver.resolve(next, Map.of(), plan.amendments()).digest())
                    .hasSize(64);
        }
    }

    /** A few changes that fit together. */
    private List<Amendment> someAmendments(Random random) {
        var pool = List.of(
                "{kind: rewrite, target: clauses/scope, text: {zh: 只管本店。, en: This house only.}}",
                "{kind: rewrite, target: clauses/filing, text: {zh: '保存{{file-years}}。'}}",
                "{kind: rewrite, target: clauses/closing/items/report, text: {en: Report at once.}}",
                "{kind: address, target: clauses/filing, addressees: [cashier]}",
                "{kind: add, into: chapters/general/clauses, key: own-1, after: scope, content: {kind: duty, text:"
                        + " {zh: 洗手。}}}",
                "{kind: move, target: clauses/filing, before: closing}",
                "{kind: adjust, target: checklists/closing-check/items/counted, members: {min: 3}}",
                "{kind: switch, target: penalties/shortage, on: true}",
                "{kind: add, into: checklists/closing-check/items, key: own-9, content: {text: {zh: 关灯}, answer:"
                        + " pass-fail}}");
        var chosen = new ArrayList<String>();
        pool.stream().filter(change -> random.nextBoolean()).forEach(chosen::add);
        return Tea.amendments(chosen.toArray(String[]::new));
    }

    /** A change of the template to something that these amendments are not about. */
    private static void untouchedByMe(ObjectNode document, int which, List<Amendment> mine) {
        switch (which) {
            case 0 -> text(document, "/chapters/0/clauses/1").put("zh", "彻底打扫。").put("en", "Clean well.");
            case 1 ->
                text(document, "/chapters/1/clauses/0").put("zh", "打烊后清点。").put("en", "Count after closing.");
            case 2 -> document.withObject("/summary").put("zh", "新的说明。");
            default ->
                ((ObjectNode) document.at("/chapters/0/clauses").get(1))
                        .putArray("addressees")
                        .add("keeper");
        }
        assertThat(mine).extracting(a -> a.change().target()).doesNotContain("clauses/cleaning", "clauses/closing");
    }

    private static void anything(ObjectNode document, Random random) {
        var changes = List.<Consumer<ObjectNode>>of(
                d -> text(d, "/chapters/0/clauses/0").put("zh", "适用于本店和分店。"),
                d -> text(d, "/chapters/1/clauses/1").put("zh", "单据另存。").put("en", "File apart."),
                d -> ((ObjectNode) d.at("/chapters/1/clauses/1"))
                        .putArray("addressees")
                        .add("keeper")
                        .add("cashier"),
                d -> Tea.rename(d, "scope", "reach"),
                d -> ((ObjectNode) d.at("/chapters/1/clauses/1"))
                        .putArray("locks")
                        .addObject()
                        .put("what", "text")
                        .putObject("reason")
                        .put("zh", "法律要求。")
                        .put("en", "The law."));
        changes.stream().filter(change -> random.nextBoolean()).forEach(change -> change.accept(document));
    }

    private static ObjectNode text(ObjectNode document, String clause) {
        return (ObjectNode) document.at(clause + "/text");
    }

    private static String words(UpgradePlan plan, String target) {
        return plan.amendments().stream()
                .filter(a -> a.change().target().equals(target))
                .map(a -> String.valueOf(((Change.Rewrite) a.change()).text().zh()))
                .findFirst()
                .orElseThrow();
    }

    private static String words(UpgradePlan plan) {
        return String.valueOf(
                ((Change.Rewrite) plan.amendments().get(0).change()).text().zh());
    }

    private UpgradePlan answered(Template next, List<Amendment> mine, UpgradeQuestion question, Choice choice) {
        decisions.put(question.id(), new Decision(choice, null, null, question.basis()));
        return plan(next, mine);
    }

    private UpgradePlan plan(Template next, List<Amendment> mine) {
        return plan(next, mine, Map.of());
    }

    private UpgradePlan plan(Template next, List<Amendment> mine, Map<String, JsonNode> own) {
        return Rebase.plan(tea, next, Succession.along(List.of(tea, next)), mine, own, decisions);
    }
}
