package org.guizhang.policy.diff;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.guizhang.policy.Tea;
import org.guizhang.policy.resolve.Resolved;
import org.guizhang.policy.resolve.Resolver;
import org.guizhang.shared.Json;
import org.guizhang.template.Template;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What may be called editorial without a reason, and what may not. */
class SubstanceCheckTest {
    private final Template tea = Tea.house();
    private final Resolved plain = Resolver.resolve(tea, Map.of());

    @Test
    void marksBlanksAndCapitalsAreWording() {
        var text = plain.chapters().get(0).clauses().get(0).text();
        assertThat(found("{kind: rewrite, target: clauses/scope, text: {zh: '"
                        + text.zh().replace("。", "！") + "', en: '"
                        + text.en().toUpperCase(java.util.Locale.ROOT).replace(".", "") + " '}}"))
                .isEmpty();
    }

    @Test
    void numbersAreFoundAsParametersAndInSentences() {
        assertThat(found(Map.of("cash-limit", IntNode.valueOf(300))))
                .contains("Cash kept [NUMBER]")
                .anyMatch(line -> line.endsWith("[DUTY, NUMBER]"));
        assertThat(found(Map.of("closing-time", TextNode.valueOf("21:30")))).anyMatch(line -> line.contains("NUMBER"));
    }

    @Test
    void oneWordOfADutyIsMoreThanWording() {
        assertThat(found("{kind: rewrite, target: clauses/cleaning, text: {zh: 大扫除一次。, en: Clean well.}}"))
                .hasSize(1)
                .allMatch(line -> line.contains("DUTY"));
    }

    @Test
    void addresseesPenaltiesAndWhatComesOrGoesAreMoreThanWording() {
        assertThat(found("{kind: address, target: clauses/cleaning, addressees: []}"))
                .anyMatch(line -> line.contains("ADDRESSEE"));
        assertThat(found("{kind: remove, target: clauses/cleaning}")).anyMatch(line -> line.contains("LARGE"));
        assertThat(found("{kind: add, into: chapters/general/clauses, key: own-1,"
                        + " content: {kind: definition, text: {zh: 茶是茶。}}}"))
                .anyMatch(line -> line.contains("LARGE"));
        assertThat(found("{kind: add, into: checklists/closing-check/items, key: own-1,"
                        + " content: {text: {zh: 关灯, en: Lights off}, answer: pass-fail}}"))
                .anyMatch(line -> line.contains("DUTY"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    剩余食品1.5小时内放入冷柜。       | 剩余食品15小时内放入冷柜。     | DUTY, NUMBER
                    罚款1.50元。                  | 罚款150元。                 | DUTY, NUMBER
                    不得超过5.0%。                | 不得超过50%。                | DUTY, NUMBER
                    放入-18℃以下的冷柜。            | 放入18℃以下的冷柜。           | DUTY, NUMBER
                    余额>100元的上交。             | 余额<100元的上交。            | DUTY, NUMBER
                    余额≥100元的上交。             | 余额≤100元的上交。            | DUTY, NUMBER
                    误差±5克。                    | 误差5克。                    | DUTY, NUMBER
                    三、五天交一次。                | 三五天交一次。                | DUTY, NUMBER
                    按1:10稀释。                  | 按110稀释。                  | DUTY, NUMBER
                    长10²米。                     | 长102米。                   | DUTY
                    不，得报批。                   | 不得报批。                    | DUTY
                    早餐（午餐）另付。               | 早餐午餐另付。                | DUTY
                    可以退货。                    | 可以退货？                    | DUTY
                    必需戴手套。                   | 必须戴手套。                  | DUTY
                    """)
    void signsPointsAndMarksThatSayMoreAreMoreThanWording(String before, String after, String touches) {
        assertThat(rewritten("duty", before, after)).containsExactly("Article 3 [" + touches + "]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    经理可以批准报销，但不得批准本人的报销。  | 经理可以批准报销，也可批准本人的报销。
                    绝密资料仅限经授权的人员查阅。          | 绝密资料不限经授权的人员查阅。
                    Dealers, including agents.       | Dealers, not including agents.
                    No, agents may approve it.       | No agents may approve it.
                    Employees who are able to pay.   | Employers who are able to pay.
                    The minimum is kept.             | The maximum is kept.
                    Complaint records.               | Compliant records.
                    The re-signed papers.            | The resigned papers.
                    Nowhere else.                    | No where else.
                    """)
    void wordsOfDefinitionsAreMoreThanWordingInEitherLanguage(String before, String after) {
        assertThat(rewritten("definition", before, after))
                .singleElement()
                .asString()
                .contains("MEANING");
        assertThat(found(List.of(own("definition", "茶是茶。", before)), List.of(own("definition", "茶是茶。", after))))
                .singleElement()
                .asString()
                .contains("MEANING");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    1.5小时内，放入“冷柜”；不得晚于9:30。    | １．５小时内、放入冷柜。 不得晚于9：30！
                    先登记帐目，再交待店长。               | 先登记账目，再交代店长。
                    经理的的职责。                      | 经理的职责。
                    Staff recieve the the key.       | Staff receive the key
                    At 9:30 no, never later.         | at 9:30 No; never later!
                    """)
    void blanksMarksWidthsAndKnownMisspellingsAreWording(String before, String after) {
        for (var kind : List.of("duty", "definition", "penalty")) {
            assertThat(rewritten(kind, before, after)).isEmpty();
        }
    }

    @Test
    void titlesOfChaptersAndWhatTheRegulationSaysOfItselfAreMoreThanWording() {
        assertThat(found("{kind: rewrite, target: chapters/general, title: {zh: 总则（仅供参考，不必遵守）}}"))
                .containsExactly("General [MEANING]");
        assertThat(found("{kind: rewrite, target: chapters/general, title: {zh: 每次罚款五百元，三次开除}}"))
                .containsExactly("General [LARGE, MEANING, NUMBER]");
        var other = Tea.next(tea, "1.2.1", document -> ((ObjectNode) document.get("audience")).put("zh", "茶馆和饭店"));
        var after = Resolver.resolve(other, Map.of());
        assertThat(found(plain, after)).containsExactly("Tea House Regulation [ADDRESSEE]");
        // Another version alone obliges nobody.
        assertThat(found(plain, Resolver.resolve(Tea.next(tea, "1.2.1", document -> {}), Map.of())))
                .isEmpty();
    }

    @Test
    void anotherPlaceOrOrderIsMoreThanWording() {
        assertThat(found("{kind: move, target: clauses/cleaning, into: chapters/cash/clauses}"))
                .anyMatch(line -> line.contains("Cleaning") && line.contains("PLACE"));
        assertThat(found("{kind: move, target: clauses/filing, before: closing}"))
                .anyMatch(line -> line.contains("PLACE"));
        assertThat(found("{kind: move, target: chapters/cash, before: general}"))
                .anyMatch(line -> line.contains("PLACE"));
        assertThat(found("{kind: move, target: checklists/closing-check/items/counted, before: stove}"))
                .containsExactly("Closing Check [PLACE]");
        assertThat(found("{kind: move, target: clauses/closing/items/report, before: keep}"))
                .anyMatch(line -> line.contains("PLACE"));
    }

    @Test
    void settingsAndWordsOfFormsAndPhrasesAreMoreThanWording() {
        assertThat(found("{kind: adjust, target: records/cash-count/fields/cash, members: {required: false}}"))
                .containsExactly("Cash Count [DUTY]");
        assertThat(found("{kind: adjust, target: records/cash-count, members: {purpose: {zh: 不记每天的现金。,"
                        + " en: Writes the cash of a day down.}}}"))
                .containsExactly("Cash Count [DUTY]");
        var door = "{kind: adjust, target: phrases/welcome/phrases/door, members: {wording: {zh: '%s', en: '%s'}}}";
        assertThat(found(door.formatted("您好，不请进。", "Welcome, please come in."))).containsExactly("Welcome [DUTY]");
        assertThat(found(door.formatted("您好！里边请", "welcome; please come in"))).isEmpty();
    }

    @Test
    void anItemMoreInADefinitionAndAnotherTextOfAParameterAreMoreThanWording() {
        assertThat(found(
                        List.of(own("definition", "茶：", "Tea:")),
                        List.of(
                                own("definition", "茶：", "Tea:"),
                                "{kind: add, into: clauses/own-1/items, key: own-2, content: {text: {zh: 白茶；}}}")))
                .containsExactly("Article 3 [MEANING]");
        var named = (ObjectNode) Json.tree(Map.of("zh", "任何人的店", "en", "anybody's house"));
        assertThat(found(Map.of("house-name", named)))
                .anyMatch(line -> line.startsWith("Name of the house [") && line.contains("MEANING"));
    }

    @Test
    void whatNothingWasBeforeIsLarge() {
        assertThat(SubstanceCheck.anew(plain)).hasSize(1);
    }

    private List<String> found(String yaml) {
        var amendment = Tea.amendments(yaml);
        return found(Resolver.resolve(tea, Map.of(), amendment));
    }

    private List<String> found(Map<String, JsonNode> values) {
        return found(Resolver.resolve(tea, values));
    }

    /** What is found where an own clause says something else, in Chinese; the English is left out. */
    private List<String> rewritten(String kind, String before, String after) {
        return found(List.of(own(kind, before, "Tea.")), List.of(own(kind, after, "Tea.")));
    }

    private static String own(String kind, String zh, String en) {
        return "{kind: add, into: chapters/general/clauses, key: own-1, content: {kind: " + kind + ", text: {zh: "
                + Json.write(zh) + ", en: " + Json.write(en) + "}}}";
    }

    private List<String> found(List<String> before, List<String> after) {
        return found(
                Resolver.resolve(tea, Map.of(), Tea.amendments(before.toArray(String[]::new))),
                Resolver.resolve(tea, Map.of(), Tea.amendments(after.toArray(String[]::new))));
    }

    private List<String> found(Resolved after) {
        return found(plain, after);
    }

    private static List<String> found(Resolved before, Resolved after) {
        var lines = new ArrayList<String>();
        SubstanceCheck.of(Comparison.of(before, after, Lineage.SAME), before, after)
                .forEach(found -> lines.add(found.what().en() + " " + found.touches()));
        return lines;
    }
}
