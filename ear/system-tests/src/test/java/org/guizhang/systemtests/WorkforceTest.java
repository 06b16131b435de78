package org.guizhang.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Sites, positions, who holds them, what is vacant, and two positions that are one job: what templates bring, and each
 * endpoint; rules are in {@code HoldingsTest}.
 */
class WorkforceTest {
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private static Business business;
    private static String module;
    private static String site;

    @BeforeAll
    static void openRestaurant() {
        business = Business.open("House of Hands");
        module = business.activate();
        site = business.owner().get("sites").expect(200).text("/0/id");
    }

    @Test
    void activationBringsThePositionsTheirNeedsAndASampleSite() {
        var other = Business.open("House of Beginnings");
        other.activate();
        var positions = other.owner().get("positions").expect(200).json();
        assertThat(positions.findValuesAsText("key")).contains("owner", "manager", "waiter", "head-chef", "supplier");
        var manager = find(positions, "key", "manager");
        assertThat(find(positions, "key", "waiter").get("reportsTo")).isEqualTo(manager.get("id"));
        assertThat(manager.at("/sources/0/template").asText()).isEqualTo("restaurant-operations");
        assertThat(find(positions, "key", "supplier").get("outside").asBoolean())
                .isTrue();

        var sites = other.owner().get("sites").json();
        assertThat(sites).hasSize(1);
        assertThat(sites.at("/0/name/zh").asText()).isEqualTo("总店");
        assertThat(sites.at("/0/areas").findValuesAsText("en")).contains("Kitchen", "Cash desk");

        var waiters = find(
                other.owner().get("positions/needs").json(),
                "position",
                find(positions, "key", "waiter").get("id").asText());
        assertThat(waiters.get("site")).isEqualTo(sites.at("/0/id"));
        assertThat(waiters.get("headcount").asInt()).isEqualTo(4);
        assertThat(waiters.get("vacant").asInt()).isEqualTo(4);
    }

    @Test
    void bringingAgainAddsNothing() {
        var before = business.owner().get("positions").body();
        assertThat(business.owner()
                        .post("modules/" + module + "/positions", "")
                        .expect(200)
                        .text("/positions"))
                .isEqualTo("0");
        assertThat(business.owner().get("positions").body()).isEqualTo(before);
    }

    @Test
    void holderFillsTheVacancyAndIsFoundByTheKeyOfTheTemplate() {
        var chef = position("head-chef");
        var cook = business.hire("STAFF");
        assertThat(vacancies(chef)).isEqualTo(1);
        var holding = assign(cook.person(), chef, site, null).expect(201);
        assertThat(holding.text("/from")).isEqualTo(TODAY.toString());
        assertThat(vacancies(chef)).isZero();
        assertThat(holders("head-chef")).contains(cook.person());
        assertThat(business.owner()
                        .get("holders/" + cook.person())
                        .expect(200)
                        .json()
                        .findValuesAsText("key"))
                .containsExactly("head-chef");
        assertThat(cook.rest().get("me/holdings").expect(200).text("/0/id")).isEqualTo(holding.text("/id"));

        business.owner()
                .ifMatch(holding.header("ETag"))
                .put("holdings/" + holding.text("/id"), "{\"to\": \"%s\"}".formatted(TODAY))
                .expect(200);
        assertThat(holders("head-chef")).contains(cook.person());
        assertThat(business.owner()
                        .get("holders?template=restaurant-operations&position=head-chef&on=" + TODAY.plusDays(1))
                        .body())
                .doesNotContain(cook.person());
    }

    @Test
    void holdingIsChangedAndTakenBackOnConditionAndGivenOnce() {
        var waiter = position("waiter");
        var member = business.hire("STAFF");
        var holding = assign(member.person(), waiter, site, TODAY.minusDays(9).toString())
                .expect(201);
        var again = assign(member.person(), waiter, site, null).expect(409);
        assertThat(again.text("/type")).isEqualTo("/problems/conflict");
        assertThat(again.text("/detail")).contains("Waiter", TODAY.minusDays(9).toString());
        var path = "holdings/" + holding.text("/id");
        business.owner().ifMatch("\"7\"").put(path, "{}").expect(412);
        assertThat(business.owner()
                        .ifMatch("\"1\"")
                        .put(path, "{\"to\": \"%s\"}".formatted(TODAY.minusDays(10)))
                        .expect(400)
                        .errors())
                .containsExactly("/to day-order");
        business.owner().ifMatch("\"1\"").delete(path).expect(204);
        assertThat(business.owner().get("holdings?person=" + member.person()).json())
                .isEmpty();
    }

    @Test
    void twoPeopleHoldOnePosition() {
        var buyer = position("buyer");
        var one = business.hire("STAFF").person();
        var two = business.hire("STAFF").person();
        assign(one, buyer, site, null).expect(201);
        assign(two, buyer, site, null).expect(201);
        assertThat(holders("buyer")).contains(one, two);
        business.owner().put("people/" + two + "/access", "{\"active\": false}").expect(200);
        assertThat(holders("buyer")).contains(one).doesNotContain(two);
    }

    @Test
    void mergedPositionsShareTheirHoldersUntilTakenApart() {
        business.owner().post("modules", "{\"template\": \"staff-canteen\"}").expect(201);
        var here = position("accountant");
        var there = position("staff-canteen-accountant");
        var member = business.hire("STAFF").person();
        assign(member, there, null, null).expect(201);
        assertThat(holders("accountant")).doesNotContain(member);

        var merged = business.owner()
                .ifMatch("\"1\"")
                .put("positions/" + there + "/merger", "{\"into\": \"%s\"}".formatted(here))
                .expect(200);
        assertThat(holders("accountant")).contains(member);
        assertThat(business.owner().get("holders/" + member).json().findValuesAsText("template"))
                .containsExactlyInAnyOrder("restaurant-operations", "staff-canteen");
        assertThat(vacancies(here)).isZero();
        assertThat(assign(member, here, site, null).expect(409).text("/detail")).contains("Accountant");
        assertThat(business.owner()
                        .ifMatch("\"1\"")
                        .put("positions/" + here + "/merger", "{\"into\": \"%s\"}".formatted(there))
                        .expect(400)
                        .errors())
                .containsExactly("/into position-same");

        business.owner()
                .ifMatch(merged.header("ETag"))
                .delete("positions/" + there + "/merger")
                .expect(200);
        assertThat(holders("accountant")).doesNotContain(member);
        assertThat(vacancies(here)).isEqualTo(1);
    }

    @Test
    void sitesAndPositionsAreNamedChangedAndClosed() {
        var owner = business.owner();
        assertThat(owner.post("sites", "{}").expect(400).errors()).containsExactly("/name/zh required");
        var branch = owner.post("sites", "{\"name\": {\"zh\": \"江边店\"}, \"address\": \"江边路 8 号\"}")
                .expect(201);
        assertThat(branch.text("/name/en")).isEqualTo("江边店");
        var closed = owner.ifMatch(branch.header("ETag"))
                .put(
                        "sites/" + branch.text("/id"),
                        "{\"name\": {\"zh\": \"江边店\", \"en\": \"Riverside\"}, \"closed\": true}")
                .expect(200);
        assertThat(closed.revision()).isEqualTo(2);
        var baker = owner.post(
                        "positions",
                        "{\"title\": {\"en\": \"Baker\"}, \"reportsTo\": \"%s\"}".formatted(position("chef")))
                .expect(201);
        assertThat(owner.put("positions/" + baker.text("/id") + "/need", "{\"headcount\": 2}")
                        .expect(200)
                        .text("/0/vacant"))
                .isEqualTo("2");
    }

    @Test
    void jobDescriptionComesFromTheEditionInForce() {
        var other = Business.open("House of Duties");
        other.activate();
        var waiter = find(other.owner().get("positions").json(), "key", "waiter")
                .get("id")
                .asText();
        var member = other.hire("STAFF");
        var path = "positions/" + waiter + "/description";
        assertThat(member.rest().get(path).expect(200).json().get("parts")).isEmpty();
        assertThat(other.owner().get(path).expect(200).json().at("/parts/0").has("edition"))
                .isFalse();
        other.publish(other.owner().get("modules").text("/0/id"), "First").expect(201);
        var read = member.rest().get(path).expect(200);
        assertThat(read.text("/parts/0/edition")).isEqualTo("1.0");
        assertThat(read.json().at("/parts/0/duties")).isNotEmpty();
        assertThat(read.json().at("/parts/0/chapters/0/clauses")).isNotEmpty();
        assertThat(read.json().at("/above").findValuesAsText("key")).startsWith("manager");
        assertThat(read.body()).doesNotContain("{{");
    }

    @Test
    void wrongEntriesAreNamed() {
        assertThat(business.owner().post("holdings", "{}").expect(400).errors())
                .containsExactly("/person required", "/position required");
        business.owner().get("holdings?on=tomorrow").expect(400);
    }

    private static Answer assign(String person, String position, String site, String from) {
        var entry = new StringBuilder("{\"person\": \"%s\", \"position\": \"%s\"".formatted(person, position));
        entry.append(site == null ? "" : ", \"site\": \"" + site + '"');
        entry.append(from == null ? "" : ", \"from\": \"" + from + '"');
        return business.owner().post("holdings", entry.append('}').toString());
    }

    private static String position(String key) {
        return find(business.owner().get("positions").json(), "key", key)
                .get("id")
                .asText();
    }

    private static int vacancies(String position) {
        return find(business.owner().get("positions/needs").json(), "position", position)
                .get("vacant")
                .asInt();
    }

    private static String holders(String key) {
        return business.owner()
                .get("holders?template=restaurant-operations&position=" + key)
                .expect(200)
                .body();
    }

    private static JsonNode find(JsonNode list, String member, String value) {
        return StreamSupport.stream(list.spliterator(), false)
                .filter(entry -> entry.get(member).asText().equals(value))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + value + " in " + list));
    }
}
