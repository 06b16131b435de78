package org.guizhang.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.guizhang.policy.diff.Comparison;
import org.guizhang.policy.diff.Lineage;
import org.guizhang.policy.diff.SubstanceCheck;
import org.guizhang.template.Template;
import org.junit.jupiter.api.Test;

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

    private List<String> found(Resolved after) {
        var lines = new ArrayList<String>();
        SubstanceCheck.of(Comparison.of(plain, after, Lineage.SAME), plain, after)
                .forEach(found -> lines.add(found.what().en() + " " + found.touches()));
        return lines;
    }
}
