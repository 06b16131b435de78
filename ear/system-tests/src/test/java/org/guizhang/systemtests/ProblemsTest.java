package org.guizhang.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Bad input of every kind: the status, a problem detail in the reader's language, and nothing stored. */
class ProblemsTest {
    private static final String CHINESE = "[\\s\\S]*\\p{IsHan}[\\s\\S]*";
    private static Business business;
    private static String module;

    @BeforeAll
    static void openBusiness() {
        business = Business.open("House of Mistakes");
        module = business.activate();
    }

    static Stream<BadRequest> bad() {
        return BadRequest.all(module, business.etag(module));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bad")
    void isExplainedInTheReadersLanguage(BadRequest bad) {
        var before = business.owner().get("modules/" + module).expect(200).body();
        for (var language : List.of("zh", "en")) {
            var answer = bad.call().apply(business.owner().in(language));
            answer.expect(bad.status());
            assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
            assertThat(answer.header("Content-Language")).isEqualTo(language);
            assertThat(answer.json().get("status").asInt()).isEqualTo(bad.status());
            assertThat(answer.text("/type")).startsWith("/problems/");
            for (var words : List.of(answer.text("/title"), answer.text("/detail"))) {
                assertThat(words).isNotBlank().doesNotContain("{0}");
                assertThat(words.matches(CHINESE)).as(words).isEqualTo(language.equals("zh"));
            }
            assertThat(answer.errors()).isEqualTo(bad.errors());
            answer.json()
                    .path("errors")
                    .forEach(error -> assertThat(error.get("remedy").asText().matches(CHINESE))
                            .as(error.toString())
                            .isEqualTo(language.equals("zh")));
            assertThat(answer.headers().map()).doesNotContainKeys("server", "x-powered-by");
            assertThat(answer.body())
                    .doesNotContainIgnoringCase("exception")
                    .doesNotContainIgnoringCase("payara")
                    .doesNotContainIgnoringCase("glassfish")
                    .doesNotContain("org.guizhang", "com.fasterxml", "jakarta", "\\tat ", "<html");
        }
        assertThat(business.owner().get("modules/" + module).expect(200).body()).isEqualTo(before);
    }

    @Test
    void brokenJsonNamesItsPlace() {
        var answer =
                business.owner().post("modules", "{\n  \"template\": oops\n}").expect(400);
        assertThat(answer.text("/detail")).contains("line 2, column ");
    }

    @Test
    void wrongMethodNamesTheRightOnes() {
        assertThat(business.owner().delete("modules").expect(405).header("Allow"))
                .contains("GET", "POST");
    }

    @Test
    void largestBodyIsRead() {
        var padded = "{\"template\": \"nope\"" + " ".repeat(BadRequest.LARGEST - 20) + "}";
        assertThat(padded).hasSize(BadRequest.LARGEST);
        business.owner().post("modules", padded).expect(404);
    }

    @Test
    void unknownLanguageIsAnsweredInChinese() {
        assertThat(Rest.stranger().in("fr-FR").get("me").expect(401).header("Content-Language"))
                .isEqualTo("zh");
        assertThat(Rest.stranger().in("fr, en;q=0.5").get("me").expect(401).header("Content-Language"))
                .isEqualTo("en");
    }

    @Test
    void oddQuestionsAreQuestions() {
        Business.open("House of Questions").handbook();
        for (var words : List.of(
                "%22", "*", "AND%20OR", "a~99", "%5B%5D", "title:x", "%F0%9F%8D%9C", "%E2%80%AE", "%5C", "(((")) {
            business.owner().get("search?q=" + words).expect(200);
        }
    }
}
