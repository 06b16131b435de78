package org.guizhang.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Bad input of every kind: the status, a problem detail in the reader's language, and nothing stored. */
class ProblemsTest {
    private static final int LIMIT = 1 << 20;
    private static final String CHINESE = "[\\s\\S]*\\p{IsHan}[\\s\\S]*";
    private static Business business;
    private static String module;

    /** @param errors fields and rules the problem names */
    private record Bad(String name, int status, Function<Rest, Answer> call, String... errors) {
        @Override
        public String toString() {
            return name;
        }
    }

    @BeforeAll
    static void openBusiness() {
        business = Business.open("House of Mistakes");
        module = business.activate();
    }

    static Stream<Bad> bad() {
        var etag = business.etag(module);
        var parameters = "modules/" + module + "/parameters";
        return Stream.of(
                new Bad("broken JSON", 400, r -> r.post("modules", "{\"template\": ")),
                new Bad("no JSON at all", 400, r -> r.post("modules", "template=restaurant")),
                new Bad("a list for an object", 400, r -> r.post("modules", "[]")),
                new Bad("a bare word", 400, r -> r.post("modules", "\"restaurant-operations\"")),
                new Bad("two documents", 400, r -> r.post("modules", "{\"template\": \"x\"} {}")),
                new Bad("one member twice", 400, r -> r.post("modules", "{\"template\": \"x\", \"template\": \"y\"}")),
                new Bad("null for an object", 400, r -> r.post("modules", "null")),
                new Bad("no body", 400, r -> r.post("modules", "")),
                new Bad("no body and no type", 400, r -> r.call("POST", "modules", BodyPublishers.noBody())),
                new Bad(
                        "bytes that are no UTF-8",
                        400,
                        r -> r.with("Content-Type", "application/json")
                                .call("POST", "modules", BodyPublishers.ofByteArray(new byte[] {
                                    '{', '"', (byte) 0xff, '"'
                                }))),
                new Bad(
                        "deep nesting",
                        400,
                        r -> r.ifMatch(etag)
                                .put(
                                        parameters,
                                        "{\"parameters\": {\"report-day\": " + "[".repeat(5000) + "]".repeat(5000)
                                                + "}}"),
                        "/parameters type"),
                new Bad(
                        "a long number",
                        400,
                        r -> r.ifMatch(etag)
                                .put(parameters, "{\"parameters\": {\"report-day\": " + "9".repeat(5000) + "}}"),
                        "/parameters type"),
                new Bad(
                        "a huge exponent",
                        400,
                        r -> r.ifMatch(etag).put(parameters, "{\"parameters\": {\"report-day\": 1e999999999}}"),
                        "/parameters/report-day parameter-day-of-month"),
                new Bad(
                        "unknown field",
                        400,
                        r -> r.post("modules", "{\"template\": \"x\", \"tenant\": 1}"),
                        "/tenant unknown"),
                new Bad(
                        "wrong type",
                        400,
                        r -> r.post("tokens", "{\"name\": \"x\", \"days\": \"many\"}"),
                        "/days type"),
                new Bad("object for a text", 400, r -> r.post("modules", "{\"template\": {}}"), "/template type"),
                new Bad(
                        "unknown role",
                        400,
                        r -> r.post("people", "{\"name\": \"x\", \"login\": \"x@example.com\", \"role\": \"KING\"}"),
                        "/role type"),
                new Bad(
                        "nothing filled in",
                        400,
                        r -> r.post("people", "{}"),
                        "/name required",
                        "/login required",
                        "/role required"),
                new Bad("no template", 400, r -> r.post("modules", "{}"), "/template required"),
                new Bad("no parameters", 400, r -> r.ifMatch(etag).put(parameters, "{}"), "/parameters required"),
                new Bad(
                        "unknown parameter",
                        400,
                        r -> r.ifMatch(etag).put(parameters, "{\"parameters\": {\"nope\": 1}}"),
                        "/parameters/nope parameter-unknown"),
                new Bad(
                        "parameters out of range",
                        400,
                        r -> r.ifMatch(etag)
                                .put(
                                        parameters,
                                        Business.parameters(Map.of(
                                                "chiller-max", "9",
                                                "company-name", "\"\"",
                                                "report-day", "16",
                                                "settlement-witnesses", "1",
                                                "sign-on-time", "\"25:00\"",
                                                "supplier-settlement-interval", "\"P61D\"",
                                                "survey-weekday", "7"))),
                        "/parameters/company-name required",
                        "/parameters/supplier-settlement-interval parameter-max",
                        "/parameters/settlement-witnesses parameter-min",
                        "/parameters/survey-weekday parameter-weekday",
                        "/parameters/sign-on-time parameter-time",
                        "/parameters/chiller-max parameter-statutory-max",
                        "/parameters/report-day parameter-max"),
                new Bad(
                        "braces in a parameter",
                        400,
                        r -> r.ifMatch(etag)
                                .put(parameters, "{\"parameters\": {\"company-name\": \"{{report-day}}\"}}"),
                        "/parameters/company-name parameter-braces"),
                new Bad(
                        "unknown trade",
                        400,
                        r -> r.post(
                                "sign-ups",
                                "{\"business\": \"x\", \"trade\": \"piracy\", \"owner\": {\"name\": \"x\", \"login\":"
                                        + " \"pirate@example.com\", \"password\": \"Rum-and-water-17\"}}"),
                        "/trade trade"),
                new Bad(
                        "sign-up with nothing",
                        400,
                        r -> r.post("sign-ups", "{}"),
                        "/business required",
                        "/trade required",
                        "/owner/name required",
                        "/owner/login required",
                        "/owner/password password-short"),
                new Bad(
                        "easy password",
                        400,
                        r -> r.post(
                                "sign-ups",
                                "{\"business\": \"x\", \"trade\": \"restaurant\", \"owner\": {\"name\": \"x\", \"login\":"
                                        + " \"easy@example.com\", \"password\": \"password\"}}"),
                        "/owner/password password-common"),
                new Bad("malformed moment", 400, r -> r.get("handbook?at=yesterday"), "/at instant"),
                new Bad("malformed cursor", 400, r -> r.get("audit?cursor=x"), "/cursor cursor"),
                new Bad("nothing to search for", 400, r -> r.get("search"), "/q required"),
                new Bad("a search of 201 characters", 400, r -> r.get("search?q=" + "x".repeat(201)), "/q too-long"),
                new Bad("size that is no number", 404, r -> r.get("people?size=many")),
                new Bad("unknown template", 404, r -> r.get("templates/nope")),
                new Bad("unknown template to activate", 404, r -> r.post("modules", "{\"template\": \"nope\"}")),
                new Bad("malformed id", 404, r -> r.get("modules/1-1-1-1-x")),
                new Bad("id with a quote", 404, r -> r.get("people/'%20or%201=1")),
                new Bad("clause nobody knows", 404, r -> r.get("handbook/" + module + "/clauses/nope")),
                new Bad("wrong path", 404, r -> r.get("nope")),
                new Bad("path above", 404, r -> r.get("modules/%2e%2e/people/x")),
                new Bad("wrong method", 405, r -> r.delete("modules")),
                new Bad("unknown method", 405, r -> r.call("BREW", "modules", BodyPublishers.noBody())),
                new Bad(
                        "only XML wanted",
                        406,
                        r -> r.with("Accept", "application/xml").get("modules")),
                new Bad(
                        "XML sent",
                        415,
                        r -> r.with("Content-Type", "application/xml").post("modules", "<x/>")),
                new Bad(
                        "form sent",
                        415,
                        r -> r.with("Content-Type", "application/x-www-form-urlencoded")
                                .post("modules", "template=x")),
                new Bad("no type", 415, r -> r.call("POST", "modules", BodyPublishers.ofString("{}"))),
                new Bad("announced too large", 413, r -> r.post("modules", large())),
                new Bad(
                        "too large without a length",
                        413,
                        r -> r.with("Content-Type", "application/json")
                                .call(
                                        "POST",
                                        "modules",
                                        BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(
                                                large().getBytes(java.nio.charset.StandardCharsets.US_ASCII))))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bad")
    void isExplainedInTheReadersLanguage(Bad bad) {
        var before = business.owner().get("modules/" + module).expect(200).body();
        for (var language : List.of("zh", "en")) {
            var answer = bad.call.apply(business.owner().in(language));
            answer.expect(bad.status);
            assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
            assertThat(answer.header("Content-Language")).isEqualTo(language);
            assertThat(answer.json().get("status").asInt()).isEqualTo(bad.status);
            assertThat(answer.text("/type")).startsWith("/problems/");
            for (var words : List.of(answer.text("/title"), answer.text("/detail"))) {
                assertThat(words).isNotBlank().doesNotContain("{0}");
                assertThat(words.matches(CHINESE)).as(words).isEqualTo(language.equals("zh"));
            }
            assertThat(answer.errors()).containsExactly(bad.errors);
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
        var padded = "{\"template\": \"nope\"" + " ".repeat(LIMIT - 20) + "}";
        assertThat(padded).hasSize(LIMIT);
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

    private static String large() {
        return "{\"template\": \"" + "x".repeat(LIMIT) + "\"}";
    }
}
