package org.guizhang.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whoever comes in by a link says what they do, and has work from the first day; who has no position is seen. */
class FirstDayTest {
    private static Business business;

    @BeforeAll
    static void openBusiness() {
        business = Business.open("House of First Days");
        business.handbook();
    }

    @Test
    void newcomerSaysThePositionAndIsAskedToSignAtOnce() {
        var secret = invite(business, "{\"kind\": \"TEAM\", \"role\": \"STAFF\"}");
        var waiter = offered(secret, "Waiter");
        assertThat(preview(secret).json().at("/sites")).isEmpty();
        var login = Business.newLogin("waiter");
        join(secret, login, ", \"position\": \"" + waiter + "\"").expect(201);
        var request = request(business, login);
        assertThat(request.get("position").asText()).isEqualTo(waiter);
        var only = business.owner().get("sites").text("/0/id");
        assertThat(request.get("site").asText()).isEqualTo(only);
        var notice = notice(login, "join-requested");
        assertThat(notice.at("/notice/address").asText()).isEqualTo("people");
        assertThat(notice.has("readAt")).isFalse();

        var id = request.get("id").asText();
        var person =
                business.owner().post("join-requests/" + id + "/approval", "").expect(200);
        var held = business.owner().get("holdings?person=" + person.text("/id")).expect(200);
        assertThat(held.text("/0/position")).isEqualTo(waiter);
        assertThat(held.text("/0/site")).isEqualTo(only);
        var staff = Rest.stranger()
                .as(Business.signIn(login, Business.PASSWORD).expect(201).text("/token"));
        assertThat(staff.get("acknowledgements").expect(200).text("/0/request/state"))
                .isEqualTo("OPEN");
        assertThat(notice(login, "join-requested").has("readAt")).isTrue();
    }

    @Test
    void approverPutsAnotherPositionDown() {
        var secret = invite(business, "{\"kind\": \"TEAM\", \"role\": \"STAFF\"}");
        var login = Business.newLogin("cook");
        var cook = offered(secret, "Head chef");
        join(secret, login, ", \"position\": \"" + offered(secret, "Waiter") + "\"")
                .expect(201);
        var path = "join-requests/" + request(business, login).get("id").asText();
        assertThat(business.owner()
                        .put(path + "/placement", "{\"position\": \"%s\"}".formatted(business.tenant()))
                        .expect(400)
                        .errors())
                .containsExactly("/position position-unknown");
        assertThat(business.owner()
                        .put(path + "/placement", "{\"position\": \"%s\"}".formatted(cook))
                        .expect(200)
                        .text("/position"))
                .isEqualTo(cook);
        var person = business.owner().post(path + "/approval", "").expect(200).text("/id");
        assertThat(business.owner().get("holdings?person=" + person).text("/0/position"))
                .isEqualTo(cook);
        business.owner().put(path + "/placement", "{}").expect(409);
    }

    @Test
    void positionThatNobodyHereHasIsRefusedWithoutATrace() {
        var secret = invite(business, "{\"kind\": \"TEAM\", \"role\": \"STAFF\"}");
        var login = Business.newLogin("odd");
        assertThat(join(secret, login, ", \"position\": \"%s\", \"site\": \"%<s\"".formatted(business.tenant()))
                        .expect(400)
                        .errors())
                .containsExactly("/position position-unknown", "/site site-unknown");
        Business.signIn(login, Business.PASSWORD).expect(401);
        join(secret, login, "").expect(201);
    }

    @Test
    void whoHasNoPositionIsListedAndToldOfUntilThereIsOne() {
        var house = Business.open("House of Loose Ends");
        house.handbook();
        assertThat(missing(house)).containsExactly(house.person());
        var secret = invite(house, "{\"kind\": \"TEAM\", \"role\": \"STAFF\", \"approval\": false}");
        var login = Business.newLogin("loose");
        var person = join(secret, login, "").expect(201).text("/granted/person");
        var auditor = house.hire("AUDITOR");
        assertThat(missing(house)).containsExactly(house.person(), person).doesNotContain(auditor.person());
        assertThat(unread(house)).contains("person-unplaced " + person);
        house.assign(person, "waiter");
        house.assign(house.person(), "owner");
        assertThat(missing(house)).isEmpty();
        assertThat(unread(house)).doesNotContain("person-unplaced " + person);
        Rest.stranger().as(auditor.token()).get("holdings/missing").expect(200);
    }

    @Test
    void ownerHoldsTheOwnPositionAsSoonAsTheRulesBringIt() {
        var login = Business.newLogin("boss");
        var form = """
                {"business": "House of Bosses", "trade": "restaurant",
                 "owner": {"name": "Boss", "login": "%s", "password": "%s", "position": "%s"}}""";
        assertThat(Rest.stranger()
                        .post("sign-ups", form.formatted(login, Business.PASSWORD, "astronaut"))
                        .expect(400)
                        .errors())
                .containsExactly("/owner/position position-unknown");
        var opened = Rest.stranger()
                .post("sign-ups", form.formatted(login, Business.PASSWORD, "owner"))
                .expect(201);
        var house = new Business(
                "House of Bosses", login, opened.text("/tenant"), opened.text("/person"), opened.text("/token"));
        assertThat(house.owner().get("me/holdings").expect(200).json()).isEmpty();
        house.handbook();
        assertThat(house.owner().get("me/holdings").expect(200).json()).hasSize(1);
        assertThat(missing(house)).isEmpty();
        assertThat(house.owner().get("acknowledgements").expect(200).text("/0/request/state"))
                .isEqualTo("OPEN");
    }

    @Test
    void whoHasSignedInElsewhereJoinsWithThatAccount() {
        var other = Business.open("House Across the Street");
        var secret = invite(business, "{\"kind\": \"TEAM\", \"role\": \"STAFF\", \"approval\": false}");
        var waiter = offered(secret, "Waiter");
        var entry = other.owner()
                .post("joins/own", "{\"secret\": \"%s\", \"position\": \"%s\"}".formatted(secret, waiter))
                .expect(201);
        assertThat(entry.text("/login")).isEqualTo(other.login());
        assertThat(entry.text("/granted/tenant")).isEqualTo(business.tenant());
        var there = Rest.stranger().as(entry.text("/granted/token"));
        assertThat(there.get("me").expect(200).text("/name")).isEqualTo("Owner of House Across the Street");
        assertThat(there.get("me/holdings").expect(200).text("/0/position")).isEqualTo(waiter);
        other.owner()
                .post("joins/own", "{\"secret\": \"%s\"}".formatted(secret))
                .expect(409);
    }

    private static String invite(Business house, String wish) {
        return house.owner().post("invitations", wish).expect(201).text("/link").replaceFirst(".*#", "");
    }

    private static Answer preview(String secret) {
        return Rest.stranger()
                .post("joins/preview", "{\"secret\": \"%s\"}".formatted(secret))
                .expect(200);
    }

    private static String offered(String secret, String name) {
        return StreamSupport.stream(preview(secret).json().get("positions").spliterator(), false)
                .filter(choice -> choice.at("/name/en").asText().equals(name))
                .findFirst()
                .orElseThrow()
                .get("id")
                .asText();
    }

    private static Answer join(String secret, String login, String more) {
        return Rest.stranger()
                .post(
                        "joins",
                        "{\"secret\": \"%s\", \"name\": \"%s\", \"login\": \"%s\", \"password\": \"%s\"%s}"
                                .formatted(secret, login, login, Business.PASSWORD, more));
    }

    private static JsonNode request(Business house, String login) {
        return StreamSupport.stream(
                        house.owner().get("join-requests").expect(200).json().spliterator(), false)
                .filter(request -> request.get("login").asText().equals(login))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode notice(String name, String kind) {
        return StreamSupport.stream(
                        business.owner()
                                .get("inbox?size=200")
                                .json()
                                .get("items")
                                .spliterator(),
                        false)
                .filter(item -> item.at("/notice/kind").asText().equals(kind))
                .filter(item -> item.at("/notice/title/en").asText().contains(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> unread(Business house) {
        return StreamSupport.stream(
                        house.owner().get("inbox?size=200").json().get("items").spliterator(), false)
                .filter(item -> !item.hasNonNull("readAt"))
                .map(item -> item.at("/notice/kind").asText() + " "
                        + item.at("/notice/subject").asText())
                .toList();
    }

    private static List<String> missing(Business house) {
        return StreamSupport.stream(
                        house.owner()
                                .get("holdings/missing")
                                .expect(200)
                                .json()
                                .get("items")
                                .spliterator(),
                        false)
                .map(person -> person.get("id").asText())
                .toList();
    }
}
