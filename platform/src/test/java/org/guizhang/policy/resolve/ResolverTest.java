package org.guizhang.policy.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.guizhang.policy.Tea;
import org.guizhang.shared.Digests;
import org.guizhang.shared.Json;
import org.guizhang.shared.Text;
import org.guizhang.template.Template;
import org.junit.jupiter.api.Test;

class ResolverTest {
    private final Template tea = Tea.house();
    private final Map<String, JsonNode> values =
            ParameterValues.check(tea, Map.of("counters", Json.tree(1), "file-years", Json.tree("P10Y")));

    @Test
    void putsValuesTitlesAndNumbersIntoTexts() {
        var resolved = Resolver.resolve(tea, values);

        var closing = resolved.chapters().get(1).clauses().get(0);
        assertThat(closing.number()).isEqualTo(3);
        assertThat(closing.label()).isEqualTo(new Text("第三条", "Article 3"));
        assertThat(closing.text())
                .isEqualTo(new Text(
                        "22:00打烊后，由 1人填写《现金清点单》。", "After closing at 22:00, 1 person fill in the Cash Count."));
        assertThat(closing.wholeText().zh())
                .isEqualTo("22:00打烊后，由 1人填写《现金清点单》。\n（一）留存不超过 500元；\n1.其余以银行转账存入银行。\n（二）短款在 3个工作日内报店主。");
        assertThat(closing.wholeText().en())
                .contains("\n(1) keep no more than CNY 500;\n(a) pay the rest in by bank transfer.");
        assertThat(closing.advisories())
                .extracting(a -> a.setting().get(0).parameter())
                .containsExactly("cash-limit");
        var cleaning = resolved.chapters().get(0).clauses().get(1);
        assertThat(cleaning.heading()).isEqualTo(new Text("第二条 大扫除", "Article 2 Cleaning"));
        assertThat(cleaning.text().zh()).isEqualTo("每逢周一大扫除，现金事项见第三条。");
        assertThat(resolved.chapters().get(1).label()).isEqualTo(new Text("第二章", "Chapter 2"));
    }

    @Test
    void readersGetNoAdvisories() {
        var resolved = Resolver.resolve(tea, values);

        assertThat(resolved.document().findParents("advisories")).isNotEmpty();
        assertThat(resolved.documentForReaders().findParents("advisories")).isEmpty();
        assertThat(resolved.documentForReaders().at("/chapters"))
                .hasSameSizeAs(resolved.document().at("/chapters"));
    }

    @Test
    void oneValueReachesFormsChecklistsAndDeadlinesToo() {
        var document = Resolver.resolve(tea, values).document();

        assertThat(document.at("/checklists/0/schedules/0/opens").asText()).isEqualTo("22:00");
        assertThat(document.at("/checklists/0/items/1/min").asInt()).isEqualTo(1);
        assertThat(document.at("/records/0/retention").asText()).isEqualTo("P10Y");
        assertThat(document.at("/records/0/rules/0/message/en").asText()).isEqualTo("More than CNY 500.");
        assertThat(document.at("/deadlines/0/recurs/dayOfMonth").asInt()).isEqualTo(5);
        assertThat(document.at("/parameters/4/text/zh").asText()).isEqualTo("10年");
        assertThat(document.at("/template/checksum").asText())
                .isEqualTo(tea.source().checksum());
    }

    @Test
    void aTextStandsInTheReadersLanguage() {
        var scope = Resolver.resolve(tea, values).chapters().get(0).clauses().get(0);

        assertThat(scope.text()).isEqualTo(new Text("本制度适用于本店。", "This regulation applies to this house."));
    }

    @Test
    void sameInputSameBytes() {
        var first = Resolver.resolve(tea, values);
        var keys = new ArrayList<>(values.keySet());
        Collections.reverse(keys);
        var backwards = new LinkedHashMap<String, JsonNode>();
        keys.forEach(key -> backwards.put(key, values.get(key)));

        var again = Resolver.resolve(Template.parse(tea.source().json()), backwards);

        assertThat(again.canonical()).isEqualTo(first.canonical());
        assertThat(again.digest()).isEqualTo(first.digest()).isEqualTo(Digests.sha256(first.canonical()));
        assertThat(Json.canonical(first.document())).isEqualTo(first.canonical());
    }

    @Test
    void anotherValueAnotherDigest() {
        assertThat(Resolver.resolve(tea, Map.of()).digest())
                .isNotEqualTo(Resolver.resolve(tea, values).digest());
    }

    @Test
    void isReadBackAsItWasStored() {
        var resolved = Resolver.resolve(tea, values);

        assertThat(Resolved.parse(resolved.canonical())).isEqualTo(resolved);
    }

    @Test
    void noPlaceholderIsLeft() {
        assertThat(Resolver.resolve(tea, Map.of()).canonical()).doesNotContain("{{");
    }

    @Test
    void aValueIsNeverReadAsAPlaceholder() {
        var odd = Map.of("house-name", Json.tree("$1 \\ {counters}"));

        assertThat(Resolver.resolve(tea, ParameterValues.check(tea, odd))
                        .chapters()
                        .get(0)
                        .clauses()
                        .get(0)
                        .text()
                        .zh())
                .isEqualTo("本制度适用于$1 \\ {counters}。");
    }
}
