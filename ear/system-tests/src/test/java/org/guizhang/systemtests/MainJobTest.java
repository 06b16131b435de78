package org.guizhang.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** From sign-up to a search hit, as a restaurant does it, in both languages. */
class MainJobTest {
    @Test
    void chineseRestaurantGetsItsHandbookAndFindsAClause() {
        var rest = Rest.stranger().in("zh-CN,zh;q=0.9");
        var granted = Business.signUp(rest, "望江楼", Business.newLogin("laoban")).expect(201);
        assertThat(granted.text("/role")).isEqualTo("OWNER");
        var owner = Rest.stranger().without("Accept-Language").as(granted.text("/token"));
        assertThat(owner.get("me").expect(200).text("/language")).isEqualTo("zh");

        var module = activate(owner);
        set(owner, module, Map.of("company-name", "\"望江楼\"", "report-day", "6"));
        var preview = owner.post("modules/" + module + "/preview", "{\"parameters\": {\"company-name\": \"试名\"}}")
                .expect(200);
        assertThat(preview.body()).contains("试名").doesNotContain("望江楼");
        var edition = publish(owner, module);
        assertThat(edition.text("/number")).isEqualTo("1.0");
        assertThat(edition.text("/digest")).matches("[0-9a-f]{64}");

        var handbook = owner.get("handbook").expect(200);
        assertThat(handbook.json()).hasSize(1);
        assertThat(handbook.body()).contains("望江楼").doesNotContain("{{");
        assertThat(handbook.text("/0/content/chapters/0/label/zh")).isEqualTo("第一章");

        var hits = owner.search("q=" + encoded("招牌灯")).expect(200);
        var hit = hits.json().at("/hits/0");
        assertThat(hit.get("kind").asText()).isEqualTo("clause");
        assertThat(hit.get("module").asText()).isEqualTo(module);
        assertThat(marked(hit)).contains("招牌");
        var clause = owner.get(
                        "handbook/" + module + "/clauses/" + hit.get("key").asText())
                .expect(200);
        assertThat(clause.text("/clause/text/zh")).isNotBlank();
        assertThat(owner.search("q=zpd").expect(200).json().get("total").asInt())
                .isPositive();
    }

    @Test
    void englishReaderDoesTheSame() {
        var business = Business.open("River View Restaurant");
        var owner = business.owner();
        assertThat(owner.get("me").expect(200).text("/language")).isEqualTo("en");
        var module = business.handbook();
        var handbook = owner.get("handbook").expect(200);
        assertThat(handbook.body()).contains("River View Restaurant").doesNotContain("{{");
        assertThat(handbook.text("/0/content/chapters/0/label/en")).isEqualTo("Chapter 1");
        assertThat(handbook.header("Content-Language")).isEqualTo("en");
        assertThat(handbook.header("Cache-Control")).isEqualTo("private, no-store");

        var hit = owner.search("q=sign+light").expect(200).json().at("/hits/0");
        assertThat(hit.get("module").asText()).isEqualTo(module);
        assertThat(marked(hit)).containsIgnoringCase("sign");
        owner.get("handbook/" + module + "/clauses/" + hit.get("key").asText()).expect(200);
    }

    @Test
    void catalogueIsShownBeforeSignUp() {
        var stranger = Rest.stranger();
        assertThat(stranger.get("trades").expect(200).json())
                .extracting(trade -> trade.get("id").asText())
                .contains("restaurant");
        var card = StreamSupport.stream(
                        stranger.get("templates").expect(200).json().spliterator(), false)
                .filter(found -> found.get("id").asText().equals("restaurant-operations"))
                .findFirst()
                .orElseThrow();
        var template =
                stranger.get("templates/restaurant-operations").expect(200).json();
        assertThat(card.get("chapters").asInt())
                .isEqualTo(template.get("chapters").size());
        assertThat(card.get("parameters").asInt())
                .isEqualTo(template.get("parameters").size());
        stranger.get("templates/restaurant-operations?version="
                        + card.get("version").asText())
                .expect(200);
        stranger.get("templates/restaurant-operations?version=99.0.0").expect(404);
    }

    @Test
    void questionsOfTheTradeAreParametersOfItsTemplates() {
        var trade = StreamSupport.stream(
                        Rest.stranger().get("trades").expect(200).json().spliterator(), false)
                .filter(found -> found.get("id").asText().equals("restaurant"))
                .findFirst()
                .orElseThrow();
        assertThat(trade.get("questions")).hasSize(5);
        assertThat(trade.get("questions"))
                .extracting(question -> question.get("parameter").asText())
                .containsExactlyInAnyOrderElementsOf(Business.answers("x").keySet());
    }

    private static String activate(Rest owner) {
        return owner.post("modules", "{\"template\": \"restaurant-operations\"}")
                .expect(201)
                .text("/id");
    }

    private static void set(Rest owner, String module, Map<String, String> values) {
        var etag = owner.get("modules/" + module).expect(200).header("ETag");
        owner.ifMatch(etag)
                .put("modules/" + module + "/parameters", Business.parameters(values))
                .expect(200);
    }

    private static Answer publish(Rest owner, String module) {
        var etag = owner.get("modules/" + module).expect(200).header("ETag");
        return owner.ifMatch(etag)
                .post("modules/" + module + "/editions", "{\"note\": \"首次发布\"}")
                .expect(201);
    }

    private static String encoded(String words) {
        return java.net.URLEncoder.encode(words, java.nio.charset.StandardCharsets.UTF_8);
    }

    /** The parts of title and snippet that the search has marked as matching. */
    private static String marked(JsonNode hit) {
        return java.util.stream.Stream.of(hit.get("title"), hit.get("snippet"))
                .flatMap(segments -> StreamSupport.stream(segments.spliterator(), false))
                .filter(segment -> segment.get("match").asBoolean())
                .map(segment -> segment.get("text").asText())
                .collect(Collectors.joining(" "));
    }
}
