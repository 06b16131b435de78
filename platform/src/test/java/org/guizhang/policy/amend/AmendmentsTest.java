package org.guizhang.policy.amend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guizhang.policy.Tea;
import org.guizhang.policy.resolve.Resolved;
import org.guizhang.policy.resolve.Resolver;
import org.guizhang.shared.Json;
import org.guizhang.shared.Languages;
import org.guizhang.shared.Rejected;
import org.guizhang.shared.Text;
import org.guizhang.template.Template;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class AmendmentsTest {
    private final Template tea = Tea.house();
    private final List<Amendment> made = new ArrayList<>();

    @Test
    void otherWordsTakeThePlaceOfTheTemplatesInOneLanguage() {
        make("{kind: rewrite, target: clauses/scope, text: {zh: '本制度适用于{{house-name}}及其分店。'}}");

        var scope = resolved().chapters().get(0).clauses().get(0);
        assertThat(scope.text().zh()).startsWith("本制度适用于").endsWith("及其分店。");
        assertThat(scope.text().en()).startsWith("This regulation applies to");
        assertThat(scope.words()).isEqualTo(Authorship.ADAPTED);
        assertThat(scope.forReaders().words()).isNull();
        assertThat(resolved().chapters().get(0).clauses().get(1).words()).isNull();
    }

    @Test
    void itemsAreRewrittenAtAnyDepth() {
        make("{kind: rewrite, target: clauses/closing/items/pay, text: {zh: '其余锁入保险柜。', en: 'lock up the rest.'}}");

        var keep = resolved().chapters().get(1).clauses().get(0).items().get(0);
        assertThat(keep.items().get(0).text()).isEqualTo(new Text("其余锁入保险柜。", "lock up the rest."));
        assertThat(keep.items().get(0).words()).isEqualTo(Authorship.ADAPTED);
    }

    @Test
    void ownClausesHaveOwnKeysAndNumbersAreCountedAnew() {
        make("{kind: add, into: chapters/general/clauses, key: own-1, after: scope,"
                + " content: {kind: duty, text: {zh: '进店先洗手。'}}}");

        var general = resolved().chapters().get(0);
        assertThat(general.clauses()).extracting(Resolved.Clause::key).containsExactly("scope", "own-1", "cleaning");
        assertThat(general.clauses()).extracting(Resolved.Clause::number).containsExactly(1, 2, 3);
        assertThat(general.clauses().get(1).text()).isEqualTo(Text.same("进店先洗手。"));
        assertThat(general.clauses().get(1).words()).isEqualTo(Authorship.OWN);
        assertThat(general.clauses().get(2).text().zh()).endsWith("现金事项见第四条。");
    }

    @Test
    void ownChapterBringsItsClauses() {
        make(
                "{kind: add, into: chapters, key: own-tea, before: cash, content: {title: {zh: 泡茶, en: Tea},"
                        + " clauses: [{key: own-water, kind: standard, addressees: [cashier], text: {zh: 水要滚开。, en: Boil it.}}]}}");
        make(
                "{kind: add, into: chapters/own-tea/clauses, key: own-2, content: {kind: duty, text: {en: Warm the pot.}}}");

        assertThat(resolved().chapters())
                .extracting(Resolved.Chapter::key)
                .containsExactly("general", "own-tea", "cash");
        assertThat(resolved().chapters().get(1).words()).isEqualTo(Authorship.OWN);
        assertThat(resolved().chapters().get(1).clauses())
                .extracting(Resolved.Clause::number)
                .containsExactly(3, 4);
    }

    @Test
    void clausesMoveBetweenChaptersAndWithinThem() {
        make("{kind: move, target: clauses/cleaning, into: chapters/cash/clauses, before: closing}");
        make("{kind: move, target: chapters/cash, before: general}");

        assertThat(resolved().chapters().get(0).clauses())
                .extracting(Resolved.Clause::key)
                .containsExactly("cleaning", "closing", "filing");
        assertThat(resolved().chapters().get(0).clauses().get(0).text().zh()).endsWith("见第二条。");
    }

    @Test
    void removedClauseIsForgottenByWhatCarriedItOut() {
        make("{kind: rewrite, target: clauses/cleaning, text: {zh: 每周大扫除。, en: Clean every week.}}");
        make("{kind: remove, target: clauses/closing}");

        var document = resolved().document();
        assertThat(resolved().chapters().get(1).clauses())
                .extracting(Resolved.Clause::key)
                .containsExactly("filing");
        assertThat(document.at("/checklists/0/clauses").isMissingNode()).isTrue();
        assertThat(document.at("/checklists/0/items/0/clause").isMissingNode()).isTrue();
        assertThat(document.at("/penalties")).isEmpty();
    }

    @Test
    void addresseesAreChanged() {
        make("{kind: address, target: clauses/scope, addressees: [keeper, cashier, keeper]}");

        assertThat(resolved().chapters().get(0).clauses().get(0).addressees()).containsExactly("keeper", "cashier");
    }

    @Test
    void switchedOffArtefactsAreNotInForceAndKeepTheirNameInTexts() {
        make("{kind: switch, target: checklists/closing-check, on: false}");
        make("{kind: switch, target: penalties/shortage, on: true}");

        var document = resolved().document();
        assertThat(document.at("/checklists")).isEmpty();
        assertThat(document.at("/chapters/1/clauses/0/carriedOutBy").has("checklists"))
                .isFalse();
        assertThat(document.at("/penalties/0/enabled").asBoolean()).isTrue();
    }

    @Test
    void partsOfArtefactsAreAdjustedAddedAndRemoved() {
        make("{kind: adjust, target: checklists/closing-check/items/counted, members: {min: 2, text: {zh: 在场人数}}}");
        make("{kind: add, into: checklists/closing-check/items, key: own-1, after: stove,"
                + " content: {text: {zh: 门窗已锁}, answer: pass-fail}}");
        make("{kind: adjust, target: checklists/closing-check/schedules/daily, members: {rrule: 'FREQ=WEEKLY'}}");
        make("{kind: remove, target: records/cash-count/fields/kind}");
        make("{kind: add, into: records/cash-count/fields, key: own-2, content: {title: {zh: 备注}, type: text}}");
        make("{kind: adjust, target: phrases/welcome/phrases/door, members: {wording: {zh: 您好！}}}");

        var document = resolved().document();
        assertThat(document.at("/checklists/0/items")).hasSize(3);
        assertThat(document.at("/checklists/0/items/1/text/en").asText()).isEqualTo("门窗已锁");
        assertThat(document.at("/checklists/0/items/1/words").asText()).isEqualTo("own");
        assertThat(document.at("/checklists/0/items/2/min").asInt()).isEqualTo(2);
        assertThat(document.at("/checklists/0/items/2/text/zh").asText()).isEqualTo("在场人数");
        assertThat(document.at("/checklists/0/items/2/text/en").asText()).isEqualTo("People who counted");
        assertThat(document.at("/checklists/0/schedules/0/rrule").asText()).isEqualTo("FREQ=WEEKLY");
        assertThat(document.at("/records/0/fields").findValuesAsText("key"))
                .contains("own-2")
                .doesNotContain("kind");
        assertThat(document.at("/phrases/0/phrases/0/wording/zh").asText()).isEqualTo("您好！");
    }

    @Test
    void whatIsStillNeededIsNotSwitchedOff() {
        make("{kind: switch, target: records/cash-count, on: false}");
        make("{kind: switch, target: records/cash-count, on: true}");
        make("{kind: add, into: checklists/closing-check/items, key: own-1,"
                + " content: {text: {zh: 钱已点}, answer: pass-fail, action: {when: on-fail, record: cash-count}}}");

        var rejected = catchThrowableOfType(
                Rejected.class, () -> make("{kind: switch, target: records/cash-count, on: false}"));
        assertThat(rejected.violations()).singleElement().satisfies(violation -> {
            assertThat(violation.rule()).isEqualTo("amendment-used");
            assertThat(violation.remedy().in(Languages.ENGLISH)).contains("Closing Check");
        });
    }

    @Test
    void ownChecklistIsNamedByItsClauses() {
        make("{kind: add, into: checklists, key: own-opening, content: {title: {zh: 开门检查}, purpose: {zh: 开门前看一遍。},"
                + " position: cashier, schedules: [{rrule: FREQ=DAILY}], items: [{text: {zh: 灯已亮}, answer: pass-fail}],"
                + " clauses: [filing]}}");

        var document = resolved().document();
        assertThat(document.at("/checklists/1/items/0/key").asText()).isEqualTo("own-2");
        assertThat(document.at("/chapters/1/clauses/1/carriedOutBy/checklists/0")
                        .asText())
                .isEqualTo("own-opening");
    }

    @Test
    void sameInputSameBytesAndWithoutAmendmentsTheTemplateItself() {
        make("{kind: rewrite, target: clauses/scope, text: {zh: 适用于本店。}}");
        var first = resolved();

        assertThat(resolved().canonical()).isEqualTo(first.canonical());
        assertThat(Resolver.resolve(tea, Map.of(), List.of()).digest())
                .isEqualTo(Resolver.resolve(tea, Map.of()).digest())
                .isNotEqualTo(first.digest());
        assertThat(Json.canonical(first.document())).isEqualTo(first.canonical());
        assertThat(first.documentForReaders().findValues("words")).isEmpty();
    }

    @Test
    void listIsReadBackAsItWasStored() {
        make("{kind: rewrite, target: clauses/scope, text: {zh: 适用于本店。}}");
        make("{kind: switch, target: penalties/shortage, on: true}");
        make("{kind: add, into: chapters/cash/clauses, key: own-1, content: {kind: duty, text: {zh: 锁门。}}}");

        assertThat(Amendment.parse(Json.canonical(made))).isEqualTo(made);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {kind: rewrite, target: clauses/none, text: {zh: a}}                          | /change/target | amendment-target
            {kind: rewrite, target: clauses, text: {zh: a}}                               | /change/target | amendment-target
            {kind: rewrite, target: clauses/scope}                                        | /change/text | required
            {kind: rewrite, target: clauses/scope, text: {zh: ' '}}                       | /change/text/zh | required
            {kind: rewrite, target: clauses/scope, text: {zh: '{{nothing}}'}}             | /change/text/zh | placeholder-unknown
            {kind: rewrite, target: clauses/scope, text: {zh: 'a {{ b'}}                  | /change/text/zh | placeholder-form
            {kind: rewrite, target: records/cash-count, title: {zh: a}}                   | /change/kind | amendment-use
            {kind: address, target: clauses/scope, addressees: [boss]}                    | /change/addressees/0 | unknown-reference
            {kind: address, target: chapters/cash, addressees: []}                        | /change/target | amendment-clause
            {kind: remove, target: clauses/closing}                                       | /change/target | placeholder-unknown
            {kind: remove, target: records/cash-count}                                    | /change/kind | amendment-use
            {kind: remove, target: checklists/closing-check/schedules/daily}              | /change/target | min-items
            {kind: switch, target: clauses/scope, on: false}                              | /change/target | amendment-switch
            {kind: move, target: clauses/scope, into: checklists/closing-check/items}     | /change/into | amendment-list
            {kind: move, target: clauses/scope, before: filing}                           | /change/before | amendment-neighbour
            {kind: move, target: clauses/scope, before: cleaning, after: cleaning}        | /change/before | amendment-place
            {kind: add, into: chapters/general/clauses, key: mine, content: {}}           | /change/key | amendment-key
            {kind: add, into: chapters/none/clauses, key: own-1, content: {}}             | /change/into | amendment-list
            {kind: add, into: chapters/general/clauses, key: own-1, content: {text: {zh: a}}} | /change/content | required
            {kind: add, into: chapters/general/clauses, key: own-1, content: {kind: law, text: {zh: a}}} | /change/content/kind | enum
            {kind: adjust, target: checklists/closing-check/items/stove, members: {answer: maybe}} | /change/members/answer | enum
            {kind: adjust, target: checklists/closing-check, members: {items: []}}        | /change/members/items | amendment-member
            {kind: adjust, target: records/cash-count, members: {retention: P1}}          | /change/members/retention | duration-form
            """)
    void refusesWithPointerAndRemedy(String change, String field, String rule) {
        var rejected = catchThrowableOfType(Rejected.class, () -> make(change));

        assertThat(rejected).as(change).isNotNull();
        assertThat(rejected.violations())
                .extracting(v -> v.field() + " " + v.rule())
                .contains(field + " " + rule);
        assertThat(rejected.violations()).allSatisfy(violation -> {
            assertThat(violation.remedy().in(Languages.ENGLISH)).doesNotContain("{0}");
            assertThat(violation.remedy().in(Languages.CHINESE)).doesNotContain("{0}");
        });
    }

    @Test
    void anItemHasOneSlotHoweverItsPathWasWritten() {
        make("{kind: add, into: clauses/scope/items, key: own-a, content: {text: {zh: 甲}}}");
        make("{kind: add, into: clauses/scope/items/own-a/items, key: own-b, content: {text: {zh: 乙}}}");
        make("{kind: rewrite, target: clauses/scope/items/own-b, text: {zh: 一}}");
        make("{kind: rewrite, target: clauses/scope/items/own-a/items/own-b, text: {zh: 二}}");
        make("{kind: rewrite, target: clauses/scope/items/own-b, text: {zh: 三}}");

        assertThat(made).hasSize(3);
        var outer = resolved().chapters().get(0).clauses().get(0).items().get(0);
        assertThat(outer.items().get(0).text().zh()).isEqualTo("三");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            clauses/scope/items/own-a                   | clauses/scope/items/own-a/items
            clauses/scope/items/own-a                   | clauses/scope/items/own-b/items
            clauses/scope/items/own-a                   | clauses/scope/items/own-c/items
            clauses/scope/items/own-a                   | clauses/scope/items/own-a/items/own-b/items
            clauses/scope/items/own-a                   | clauses/scope/items/own-b/items/own-c/items
            clauses/scope/items/own-a/items/own-b       | clauses/scope/items/own-c/items
            clauses/scope/items/own-b                   | clauses/scope/items/own-a/items/own-b/items
            """)
    void nothingMovesIntoItself(String target, String into) {
        make("{kind: add, into: clauses/scope/items, key: own-a, content: {text: {zh: 甲}}}");
        make("{kind: add, into: clauses/scope/items/own-a/items, key: own-b, content: {text: {zh: 乙}}}");
        make("{kind: add, into: clauses/scope/items/own-b/items, key: own-c, content: {text: {zh: 丙}}}");
        var before = resolved().canonical();

        var refused = catchThrowableOfType(
                Rejected.class, () -> make("{kind: move, target: " + target + ", into: " + into + "}"));

        assertThat(refused.violations())
                .extracting(v -> v.field() + " " + v.rule())
                .containsExactly("/change/into amendment-inside");
        assertThat(resolved().canonical()).isEqualTo(before);
    }

    /** Such moves were taken once: what they lost is there again, and everything else can go on. */
    @Test
    void whatAnEarlierMoveIntoItselfLostIsThereAgain() {
        make("{kind: add, into: clauses/scope/items, key: own-a, content: {text: {zh: 甲}}}");
        make("{kind: add, into: clauses/scope/items/own-a/items, key: own-b, content: {text: {zh: 乙}}}");
        var before = resolved().canonical();
        made.add(amendment(
                change("{kind: move, target: clauses/scope/items/own-a, into: clauses/scope/items/own-b/items}")));

        assertThat(resolved().canonical()).isEqualTo(before);
        make("{kind: rewrite, target: clauses/scope/items/own-b, text: {zh: 丁}}");
        assertThat(AmendmentCheck.violationsOfStored(tea, made)).isEmpty();
        assertThat(resolved().canonical()).contains("丁");
    }

    @Test
    void storedUnderTwoPathsTheLaterWordsStandAndNoneAreLost() {
        var stored = Json.canonical(List.of(
                        amendment(change(
                                "{kind: add, into: clauses/closing/items, key: own-a, content: {text: {zh: 甲}}}")),
                        amendment(
                                change(
                                        "{kind: add, into: clauses/closing/items/own-a/items, key: own-b, content: {text: {zh: 乙}}}")),
                        amendment(
                                change("{kind: rewrite, target: clauses/closing/items/own-b, text: {zh: 一, en: One}}")),
                        amendment(change("{kind: rewrite, target: clauses/closing/items/LONG, text: {zh: 二}}"))))
                .replace("items/LONG", "items/own-a/items/own-b");

        var read = Amendment.parse(stored);

        assertThat(read).hasSize(3);
        assertThat(((Change.Rewrite) read.get(2).change()).text()).isEqualTo(new Change.Words("二", "One"));
        assertThat(read.get(2).change().target()).isEqualTo("clauses/closing/items/own-b");
        assertThat(Amendment.parse(Json.canonical(read))).isEqualTo(read);
    }

    @Test
    void ownKeysNeverTakeThePlaceOfAnother() {
        make("{kind: add, into: chapters/general/clauses, key: own-a, content: {kind: duty, text: {zh: 进店先洗手。}}}");
        make(
                "{kind: add, into: clauses/own-a/items, key: own-b, content: {text: {zh: 用肥皂, en: With soap}, items: [{text: {zh: 冲净}}]}}");
        var keys = OwnKeys.of(tea, made);
        assertThat(taken(keys, "{kind: add, into: chapters/cash/clauses, key: own-a, content: {}}"))
                .isEqualTo("“own-a”已经存在：总则 › 进店先洗手。。请换一个标识，或直接修改已有的内容。");
        assertThat(taken(keys, "{kind: add, into: clauses/own-a/items/own-b/items, key: own-b, content: {}}"))
                .contains("用肥皂");
        assertThat(taken(keys, "{kind: add, into: clauses/scope/items, key: own-b, content: {}}"))
                .isEmpty();
        assertThat(keys.free((Change.Add) change("{kind: add, into: clauses/own-a/items, content: {}}")))
                .isEqualTo("own-2");

        make("{kind: remove, target: clauses/own-a}");
        assertThat(taken(OwnKeys.of(tea, made), "{kind: add, into: chapters/cash/clauses, key: own-a, content: {}}"))
                .contains("又删除了");
    }

    private static String taken(OwnKeys keys, String add) {
        return keys.taken((Change.Add) change(add))
                .map(v -> v.remedy().in(Languages.CHINESE))
                .orElse("");
    }

    @Test
    void aRemovalSaysWhatGoesAlongAndTakenBackBringsItBack() {
        make(
                "{kind: add, into: chapters, key: own-tea, content: {title: {zh: 泡茶}, clauses: [{key: own-water, kind: duty, addressees: [], text: {zh: 水要滚开。}}]}}");
        make("{kind: move, target: clauses/cleaning, into: chapters/own-tea/clauses}");
        make("{kind: add, into: clauses/cleaning/items, key: own-a, content: {text: {zh: 先擦桌子}}}");
        make("{kind: move, target: clauses/filing, into: chapters/general/clauses}");
        var before = resolved().canonical();

        assertThat(along("{kind: remove, target: chapters/own-tea}"))
                .containsExactly("clauses/own-water OWN", "clauses/cleaning MOVED", "clauses/cleaning/items/own-a OWN");
        assertThat(along("{kind: remove, target: chapters/general}")).containsExactly("clauses/filing MOVED");
        assertThat(along("{kind: remove, target: clauses/cleaning}"))
                .containsExactly("clauses/cleaning/items/own-a OWN");
        assertThat(along("{kind: remove, target: clauses/closing/items/keep}")).isEmpty();
        assertThat(along("{kind: rewrite, target: chapters/general, title: {zh: 总}}"))
                .isEmpty();

        make("{kind: remove, target: chapters/own-tea}");
        assertThat(resolved().canonical()).doesNotContain("水要滚开");
        made.remove(made.size() - 1);
        assertThat(resolved().canonical()).isEqualTo(before);
    }

    private List<String> along(String change) {
        return AffectedElement.of(tea, made, change(change)).stream()
                .map(companion -> companion.target() + " " + companion.kind())
                .toList();
    }

    @Test
    void locksAreExplained() {
        var locked = locked("remove");
        var rejected = catchThrowableOfType(
                Rejected.class, () -> check(locked, change("{kind: remove, target: clauses/closing}")));

        assertThat(rejected.violations()).singleElement().satisfies(violation -> {
            assertThat(violation.rule()).isEqualTo("amendment-locked");
            assertThat(violation.remedy().in(Languages.ENGLISH))
                    .isEqualTo("The template locks this: The law asks for it. You may tighten it with own additions or"
                            + " stricter values, but not take it out or loosen it.");
            assertThat(violation.remedy().in(Languages.CHINESE)).contains("法律要求。", "不能删除或放宽");
        });
        assertThat(catchThrowableOfType(
                        Rejected.class, () -> check(locked, change("{kind: remove, target: chapters/cash}"))))
                .isNotNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            text       | {kind: rewrite, target: clauses/closing, text: {zh: a}}
            text       | {kind: rewrite, target: clauses/closing/items/keep, text: {zh: a}}
            items      | {kind: rewrite, target: clauses/closing/items/keep, text: {zh: a}}
            items      | {kind: remove, target: clauses/closing/items/pay}
            addressees | {kind: address, target: clauses/closing, addressees: []}
            schedule   | {kind: adjust, target: checklists/closing-check/schedules/daily, members: {due: '22:59'}}
            rules      | {kind: remove, target: records/cash-count/rules/limit}
            signatures | {kind: remove, target: records/cash-count/signatures/witness}
            fields     | {kind: remove, target: records/cash-count/fields/kind}
            """)
    void everyLockHolds(String what, String change) {
        var rejected = catchThrowableOfType(Rejected.class, () -> check(locked(what), change(change)));

        assertThat(rejected.violations()).extracting(v -> v.rule()).containsExactly("amendment-locked");
    }

    @Test
    void lockedListsTakeOwnAdditions() {
        check(
                locked("items"),
                change("{kind: add, into: clauses/closing/items, key: own-1, content: {text: {zh: 锁门。}}}"));
        check(
                locked("fields"),
                change(
                        "{kind: add, into: records/cash-count/fields, key: own-1, content: {title: {zh: 备注}, type: text}}"));
    }

    @Test
    void brokenExpressionIsRefusedWhereItStands() {
        var rejected = catchThrowableOfType(
                Rejected.class,
                () -> make(
                        "{kind: add, into: records/cash-count/rules, key: own-1, content: {must: 'no_such_field > 0', message: {zh: 错}}}"));

        assertThat(rejected.violations())
                .extracting(v -> v.field(), v -> v.rule())
                .containsExactly(org.assertj.core.groups.Tuple.tuple("/change/content/must", "expression"));
        assertThat(rejected.violations().get(0).remedy().in(java.util.Locale.ENGLISH))
                .contains("no_such_field");
    }

    /** The tea house with a lock on the clause that the cash form and the closing check carry out. */
    private Template locked(String what) {
        var document = (ObjectNode) tea.source().document();
        ((ObjectNode) document.at("/chapters/1/clauses/0"))
                .putArray("locks")
                .addObject()
                .put("what", what)
                .putObject("reason")
                .put("zh", "法律要求。")
                .put("en", "The law asks for it.");
        return Template.parse(Json.canonical(document));
    }

    private static void check(Template template, Change change) {
        var amendment = amendment(change);
        AmendmentCheck.check(template, List.of(amendment), amendment);
    }

    private void make(String change) {
        var amendment = amendment(change(change));
        var after = new ArrayList<>(made);
        after.removeIf(other -> other.change().slot().equals(amendment.change().slot()));
        after.add(amendment);
        AmendmentCheck.check(tea, after, amendment);
        made.clear();
        made.addAll(after);
    }

    private Resolved resolved() {
        return Resolver.resolve(tea, Map.of(), made);
    }

    private static Amendment amendment(Change change) {
        return new Amendment(UUID.randomUUID(), change, null, new UUID(0, 1), "Li", Instant.EPOCH);
    }

    /** Flow YAML is shorter to write than JSON. */
    private static Change change(String yaml) {
        return Json.MAPPER.convertValue(read(yaml), Change.class);
    }

    private static JsonNode read(String yaml) {
        return Json.tree(new Load(LoadSettings.builder().build()).loadFromString(yaml));
    }
}
