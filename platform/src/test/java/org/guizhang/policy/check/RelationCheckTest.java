package org.guizhang.policy.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Map;
import org.guizhang.policy.Tea;
import org.guizhang.policy.resolve.ParameterValues;
import org.guizhang.shared.Json;
import org.guizhang.shared.Languages;
import org.guizhang.shared.Violation;
import org.guizhang.template.Template;
import org.junit.jupiter.api.Test;

/** The tea house is swept after closing. */
class RelationCheckTest {
    private static final Map<String, JsonNode> LATE = Map.of("closing-time", TextNode.valueOf("23:15"));
    private final Template tea = Tea.next(Tea.house(), "1.3.0", RelationCheckTest::swept);

    @Test
    void findsValuesThatContradictEachOther() {
        assertThat(RelationCheck.findings(tea, Map.of(), List.of())).isEmpty();

        var found = RelationCheck.findings(tea, LATE, List.of());
        assertThat(found).singleElement().satisfies(finding -> {
            assertThat(finding.blocks()).isTrue();
            assertThat(finding.target()).isEqualTo("parameters/sweeping-time");
            assertThat(finding.where().en()).isEqualTo("Sweeping time, Closing time");
            assertThat(finding.what().in(Languages.CHINESE)).isEqualTo("打烊23:15之后才打扫，不能在23:00。");
        });
        assertThat(found).extracting(Finding::rule).containsExactly("values-contradict");
    }

    @Test
    void bothFieldsAreNamed() {
        var broken = RelationCheck.broken(tea, LATE, List.of());

        assertThat(ParameterValues.contradictions(tea, LATE, broken).all())
                .extracting(Violation::field, Violation::rule)
                .containsExactly(
                        tuple("/parameters/sweeping-time", "parameter-relation"),
                        tuple("/parameters/closing-time", "parameter-relation"));
    }

    @Test
    void aRuleThatWasTakenOutBindsNobody() {
        var without = Tea.amendments("{kind: rewrite, target: clauses/scope, text: {zh: 大家, en: All}}");
        assertThat(RelationCheck.broken(tea, LATE, without)).isEmpty();

        var beside = Tea.amendments("{kind: rewrite, target: clauses/cleaning, text: {zh: 打扫, en: Clean}}");
        assertThat(RelationCheck.broken(tea, LATE, beside)).hasSize(1);
        // Own words that name the value bring the relation back.
        var again = Tea.amendments(
                "{kind: rewrite, target: clauses/scope, text: {zh: 大家, en: All}}",
                "{kind: rewrite, target: clauses/cleaning, text: {zh: '{{sweeping-time}}打扫', en: 'Sweep at"
                        + " {{sweeping-time}}'}}");
        assertThat(RelationCheck.broken(tea, LATE, again)).hasSize(1);
    }

    /** A second time of day, said in the first clause, and what it owes the other. */
    private static void swept(ObjectNode document) {
        document.withArray("/parameters")
                .add(Json.tree(Map.of(
                        "key", "sweeping-time",
                        "type", "time",
                        "group", "business",
                        "title", Map.of("zh", "打扫时间", "en", "Sweeping time"),
                        "default", "23:00",
                        "guidance", Map.of("zh", "打烊之后。", "en", "After closing."))));
        var text = (ObjectNode) document.at("/chapters/0/clauses/0/text");
        text.put("zh", text.path("zh").asText() + "{{sweeping-time}}打扫。");
        text.put("en", text.path("en").asText() + " Sweep at {{sweeping-time}}.");
        document.withArray("/relations")
                .add(
                        Json.tree(
                                Map.of(
                                        "parameter", "sweeping-time",
                                        "is", "after",
                                        "other", "closing-time",
                                        "reason",
                                                Map.of(
                                                        "zh", "打烊{{closing-time}}之后才打扫，不能在{{sweeping-time}}。",
                                                        "en",
                                                                "Sweeping comes after closing at {{closing-time}}, not at {{sweeping-time}}."))));
    }
}
