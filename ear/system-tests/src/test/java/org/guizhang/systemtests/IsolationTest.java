package org.guizhang.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every operation, called by one tenant with another's ids, by nobody and with a credential nobody has. The other
 * tenant's names are words no answer may hold, collected over all calls.
 */
class IsolationTest {
    private static final String CANARY = "Canary-Kingfisher";
    private static final List<Answer> ANSWERS = new ArrayList<>();
    private static final Map<String, String> FOREIGN = new HashMap<>();
    private static Business foreign;
    private static Business own;
    private static String ownModule;
    /** For what names something of others and so ends nothing of its own. */
    private static Rest session;

    @BeforeAll
    static void openTwoBusinesses() {
        foreign = Business.open(CANARY + " Noodles");
        var module = foreign.activate();
        foreign.set(module, Business.answers(CANARY + " Noodles")).expect(200);
        foreign.publish(module, CANARY + " note").expect(201);
        FOREIGN.put(
                "amendment",
                foreign.owner()
                        .ifMatch(foreign.etag(module))
                        .post(
                                "modules/" + module + "/amendments",
                                "{\"change\": {\"kind\": \"rewrite\", \"target\": \"chapters/general\","
                                        + " \"title\": {\"en\": \"" + CANARY + " rules\"}}}")
                        .expect(201)
                        .text("/id"));
        FOREIGN.put(
                "review",
                foreign.owner()
                        .ifMatch(foreign.etag(module))
                        .post("modules/" + module + "/reviews", "{\"message\": \"" + CANARY + " asks\"}")
                        .expect(201)
                        .text("/id"));
        FOREIGN.put(
                "export",
                foreign.owner()
                        .post("business/exports", "{\"password\": \"" + Business.PASSWORD + "\"}")
                        .expect(201)
                        .text("/id"));
        FOREIGN.put("module", module);
        FOREIGN.put("membership", foreign.tenant());
        FOREIGN.put("question", FOREIGN.get("amendment"));
        FOREIGN.put("edition", foreign.owner().get("modules/" + module).text("/latest/id"));
        var signer = foreign.hire("STAFF");
        FOREIGN.put("person", signer.person());
        FOREIGN.put("unasked", FOREIGN.get("edition"));
        FOREIGN.put("notice", signer.rest().get("inbox").text("/items/0/id"));
        FOREIGN.put(
                "inquiry",
                signer.rest()
                        .post(
                                "acknowledgements/" + FOREIGN.get("edition") + "/inquiries",
                                "{\"comment\": \"" + CANARY + " why?\"}")
                        .expect(201)
                        .text("/id"));
        FOREIGN.put("clause", foreign.owner().get("handbook").text("/0/content/chapters/0/clauses/0/key"));
        FOREIGN.put(
                "token",
                foreign.owner()
                        .post("tokens", Business.token(CANARY + " till", 2))
                        .expect(201)
                        .text("/token/id"));
        FOREIGN.put(
                "device",
                foreign.owner()
                        .post("me/devices", "{\"name\": \"" + CANARY + " phone\"}")
                        .expect(201)
                        .text("/token/id"));
        var picture = BlobsTest.png(3, 2);
        FOREIGN.put("sha256", BlobsTest.sha256(picture));
        foreign.owner()
                .with("Content-Type", "image/png")
                .call("PUT", "blobs/" + FOREIGN.get("sha256"), BodyPublishers.ofByteArray(picture))
                .expect(201);
        FOREIGN.put(
                "group",
                foreign.owner()
                        .post("search/synonyms", "{\"words\": [\"" + CANARY + " till\", \"cash desk\"]}")
                        .expect(201)
                        .text("/id"));
        foreign.owner()
                .ifMatch("\"0\"")
                .put(
                        "search/asked/" + module + "/clause?key=" + FOREIGN.get("clause"),
                        "{\"en\": [\"where does " + CANARY + " live\"]}")
                .expect(200);
        foreign.owner()
                .post("search/unanswered", "{\"question\": \"may " + CANARY + " sing\"}")
                .expect(204);
        FOREIGN.putAll(foreign.workplace(FOREIGN.get("person"), CANARY));
        FOREIGN.putAll(foreign.supplier(CANARY + " Farm"));
        var invited = foreign.owner()
                .post("invitations", "{\"kind\": \"TEAM\", \"role\": \"STAFF\", \"label\": \"" + CANARY + " shift\"}")
                .expect(201);
        FOREIGN.put("invitation", invited.text("/invitation/id"));
        Rest.stranger()
                .post(
                        "joins",
                        "{\"secret\": \"%s\", \"name\": \"%s\", \"number\": \"7\", \"password\": \"%s\"}"
                                .formatted(invited.text("/link").replaceFirst(".*#", ""), CANARY, Business.PASSWORD))
                .expect(201);
        FOREIGN.put("request", foreign.owner().get("join-requests").expect(200).text("/0/id"));
        FOREIGN.put(
                "template",
                TemplateArchive.garden()
                        .called(CANARY + " garden")
                        .upload(foreign.owner())
                        .expect(201)
                        .text("/id"));
        FOREIGN.putAll(FilledSheet.ids(foreign.owner(), module, CANARY + " note"));
        FOREIGN.put(
                "link",
                foreign.owner()
                        .post("findings/" + FOREIGN.get("finding") + "/links", null)
                        .expect(201)
                        .text("/link/id"));
        FOREIGN.putAll(RecordsTest.ids(foreign.owner(), module, CANARY + " market"));
        FOREIGN.put(
                "deadline", foreign.owner().get("deadlines?size=1").expect(200).text("/items/0/id"));
        own = Business.open("Other House");
        ownModule = own.handbook();
        session = freshSession();
    }

    @AfterAll
    static void noAnswerHeldTheOthersWords() {
        assertThat(ANSWERS).hasSizeGreaterThan(100);
        assertThat(ANSWERS)
                .allSatisfy(
                        answer -> assertThat(answer.body()).as(answer.call()).doesNotContain(CANARY, foreign.login()));
    }

    static Stream<Operation> all() {
        return Operation.TABLE.stream();
    }

    @Test
    void matrixHasEveryOperationOfTheApiAndOfTheResources() {
        var table = Operation.TABLE.stream().map(Operation::shape).collect(Collectors.toSet());
        assertThat(ApiDescription.inSource("")).hasSizeGreaterThan(25).isEqualTo(table);
        assertThat(ApiDescription.described()).isEqualTo(table);
    }

    @Test
    void onlyTheseNeedNoCredential() {
        assertThat(ApiDescription.inSource("@WithoutCredential"))
                .containsExactlyInAnyOrder(
                        "POST sign-ups",
                        "POST sessions",
                        "POST joins",
                        "POST joins/preview",
                        "POST joins/refusal",
                        "POST recoveries",
                        "POST recoveries/preview",
                        "POST recoveries/password",
                        "POST recoveries/confirmation",
                        "POST recoveries/release",
                        "POST outside/corrections",
                        "POST outside/corrections/photo",
                        "PUT outside/corrections/photos/{}",
                        "POST outside/corrections/preview",
                        "POST outside/signatures",
                        "POST outside/signatures/photo",
                        "POST outside/signatures/preview",
                        "POST outside/signatures/refusal",
                        "GET calendar-feeds/{}.ics",
                        "GET legal",
                        "GET legal/{}/{}",
                        "GET templates",
                        "GET templates/{}",
                        "GET templates/{}/preview",
                        "GET trades")
                .isEqualTo(Operation.TABLE.stream()
                        .filter(operation -> !operation.needsCredential())
                        .map(Operation::shape)
                        .collect(Collectors.toSet()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("all")
    void foreignIdsAnswerAsIfTheyDidNotExist(Operation operation) {
        var caller = operation.names() ? session : freshSession();
        var answer = noted(operation.call(caller.ifMatch("\"1\""), FOREIGN));
        if (operation.names()) {
            var unknown = new HashMap<>(FOREIGN);
            unknown.replaceAll(
                    (name, id) -> name.equals("clause") ? id : UUID.randomUUID().toString());
            var nothing = noted(operation.call(caller.ifMatch("\"1\""), unknown));
            assertThat(answer.status()).as(answer.body()).isEqualTo(404);
            assertThat(nothing.body()).isEqualTo(answer.body());
        } else {
            assertThat(answer.status()).as(answer.body()).isLessThan(500);
            if (operation.status() != 404) {
                assertThat(answer.status()).as(answer.body()).isNotEqualTo(404);
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("all")
    void nobodyIsAskedToSignIn(Operation operation) {
        for (var nobody : List.of(
                Rest.stranger(),
                Rest.stranger().as("gz_" + "x".repeat(43)),
                Rest.stranger().as(""),
                Rest.stranger().as(own.tenant()),
                Rest.stranger().with("Authorization", "Basic " + own.token()),
                Rest.stranger().with("Cookie", "JSESSIONID=" + own.token()))) {
            var answer = noted(operation.call(nobody.ifMatch("\"1\""), FOREIGN));
            assertThat(answer.status())
                    .as("%s: %s", operation, answer.body())
                    .isEqualTo(operation.needsCredential() ? 401 : operation.status());
            if (operation.needsCredential()) {
                assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("all")
    void tenantNamedInTheRequestCountsForNothing(Operation operation) {
        if (operation.names() || !operation.needsCredential()) {
            return;
        }
        var caller = freshSession();
        for (var header : List.of("X-Tenant", "X-Tenant-Id", "Tenant", "X-Guizhang-Tenant")) {
            caller = caller.with(header, foreign.tenant());
        }
        var path = operation.path() + (operation.path().contains("?") ? "&" : "?") + "tenant=" + foreign.tenant()
                + "&tenantId=" + foreign.tenant() + "&tenant_id=" + foreign.tenant();
        var named = new Operation(operation.method(), path, operation.body(), operation.allowed(), operation.status());
        var answer = noted(named.call(caller, Map.of()));
        assertThat(answer.body()).doesNotContain(foreign.tenant());
        assertThat(answer.status()).isEqualTo(operation.status());
        if (operation.body() != null) {
            var inBody = operation.body().replaceFirst("\\{", "{\"tenant\": \"" + foreign.tenant() + "\", ");
            noted(new Operation(operation.method(), operation.path(), inBody, operation.allowed(), 400)
                            .call(freshSession().ifMatch("\"1\""), Map.of()))
                    .expect(400);
        }
    }

    @Test
    void signInToAnothersTenantIsRefused() {
        var answer = noted(Rest.stranger()
                .post(
                        "sessions",
                        "{\"login\": \"%s\", \"password\": \"%s\", \"tenant\": \"%s\"}"
                                .formatted(own.login(), Business.PASSWORD, foreign.tenant())));
        answer.expect(403);
        assertThat(noted(Business.signIn(own.login(), Business.PASSWORD)).json().findValuesAsText("tenantId"))
                .containsExactly(own.tenant());
    }

    @Test
    void listsHoldOwnThingsAlone() {
        var owner = own.owner();
        assertThat(noted(owner.get("people?cursor=" + FOREIGN.get("person"))).body())
                .doesNotContain(foreign.person(), FOREIGN.get("person"));
        assertThat(noted(owner.get("people")).json().get("items"))
                .extracting(person -> person.get("id").asText())
                .contains(own.person())
                .doesNotContain(foreign.person(), FOREIGN.get("person"));
        assertThat(noted(owner.get("things?cursor=" + FOREIGN.get("thing")))
                        .json()
                        .get("items"))
                .isEmpty();
        noted(owner.get("things/labels?id=" + FOREIGN.get("thing"))).expect(400);
        assertThat(noted(owner.get("board")).body())
                .doesNotContain(FOREIGN.get("occurrence"), FOREIGN.get("submission"));
        assertThat(noted(owner.get("board?site=" + FOREIGN.get("site"))).json().get("lines"))
                .isEmpty();
        assertThat(noted(owner.get("board/overdue?site=" + FOREIGN.get("site"))).json())
                .isEmpty();
        assertThat(noted(owner.get("deadlines?state=ALL&size=200")).body()).doesNotContain(FOREIGN.get("deadline"));
        assertThat(noted(owner.get("deadlines?site=" + FOREIGN.get("site")))
                        .json()
                        .get("items"))
                .isEmpty();
        assertThat(noted(owner.get("history?person=" + FOREIGN.get("person")))
                        .json()
                        .get("items"))
                .isEmpty();
        assertThat(noted(owner.get("modules")).json())
                .extracting(JsonNode::size)
                .isNotNull();
        assertThat(noted(owner.get("modules")).json().findValuesAsText("moduleId"))
                .containsOnly(ownModule);
        assertThat(noted(owner.search("q=" + CANARY)).json().get("hits"))
                .allSatisfy(hit -> assertThat(hit.get("module").asText()).isIn("", ownModule));
        noted(owner.get("search/suggestions?q=" + CANARY.substring(0, 6)));
        noted(owner.get("search/unanswered"));
        noted(owner.get("search/asked"));
        noted(owner.get("search/synonyms"));
        assertThat(noted(owner.get("audit?size=200")).json().findValuesAsText("tenantId"))
                .containsOnly(own.tenant());
        assertThat(noted(owner.get("audit?cursor=999999")).json().findValuesAsText("tenantId"))
                .containsOnly(own.tenant());
    }

    @Test
    void othersTemplatesAreNotThere() {
        var owner = own.owner();
        var theirs = FOREIGN.get("template");
        assertThat(noted(owner.get("templates")).expect(200).json().findValuesAsText("origin"))
                .doesNotContain("OWN");
        for (var path : List.of("", "/preview", "/versions", "?version=1.0.0", "/preview?version=1.0.0")) {
            noted(owner.get("templates/" + theirs + path)).expect(404);
        }
        noted(owner.post("modules", "{\"template\": \"" + theirs + "\"}")).expect(404);
        // The same name is free here, and stays another's there.
        noted(TemplateArchive.garden().called("Other garden").upload(owner)).expect(201);
        assertThat(noted(owner.get("templates/" + theirs)).expect(200).text("/title/en"))
                .isEqualTo("Other garden");
        assertThat(foreign.owner().get("templates/" + theirs).text("/title/en")).isEqualTo(CANARY + " garden");
        noted(owner.delete("templates/" + theirs)).expect(204);
    }

    @Test
    void othersOwnThingsAreStillThere() {
        var owner = foreign.owner();
        owner.get("modules/" + FOREIGN.get("module")).expect(200);
        owner.get("people/" + FOREIGN.get("person")).expect(200);
        owner.get("templates/" + FOREIGN.get("template")).expect(200);
        assertThat(owner.get("tokens").expect(200).body()).contains(FOREIGN.get("token"));
        assertThat(owner.get("me/devices").expect(200).body()).contains(FOREIGN.get("device"));
    }

    private static Rest freshSession() {
        var token = noted(Business.signIn(own.login(), Business.PASSWORD))
                .expect(201)
                .text("/token");
        return Rest.stranger().as(token).ifMatch(own.etag(ownModule));
    }

    private static Answer noted(Answer answer) {
        ANSWERS.add(answer);
        return answer;
    }
}
