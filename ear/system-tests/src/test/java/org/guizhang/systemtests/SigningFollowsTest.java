package org.guizhang.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Requests to sign follow what is in force and who holds what: everybody signs the rules they work under. */
class SigningFollowsTest {
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    @Test
    void whatCanNeverBeInForceIsNotSigned() {
        var house = Business.open("House of Second Thoughts");
        var rules = house.handbook();
        var staff = house.hire("STAFF");
        signAll(staff);
        house.set(rules, Map.of("company-name", "\"Another name\"")).expect(200);
        var later = publish(house, rules, true, Instant.now().plus(10, ChronoUnit.DAYS))
                .expect(201)
                .text("/id");
        assertThat(open(staff)).containsExactly(later);
        house.set(rules, Map.of("company-name", "\"House of Second Thoughts\"")).expect(200);
        house.owner()
                .ifMatch(house.etag(rules))
                .post(
                        "modules/" + rules + "/editions",
                        "{\"note\": \"Changed\", \"material\": true, \"replaces\": [\"2.0\"]}")
                .expect(201);
        assertThat(open(staff)).as("what is in force was signed").isEmpty();
        var refused = sign(staff, later).expect(409);
        assertThat(refused.text("/detail")).contains("2.0", "edition 3.0 is in force");
        assertThat(unread(staff)).isZero();
    }

    @Test
    void whatIsInForceIsSignedBeforeWhatIsToCome() {
        var house = Business.open("House of Far Plans");
        var rules = house.handbook();
        var staff = house.hire("STAFF");
        var inForce = open(staff);
        house.set(rules, Map.of("company-name", "\"Another name\"")).expect(200);
        var later = publish(house, rules, true, Instant.now().plus(700, ChronoUnit.DAYS))
                .expect(201)
                .text("/id");
        assertThat(open(staff)).isEqualTo(inForce);
        var newcomer = house.hire("STAFF");
        assertThat(open(newcomer)).isEqualTo(inForce);
        signAll(staff);
        assertThat(open(staff)).containsExactly(later);
        signAll(staff);
        assertThat(open(staff)).isEmpty();
        assertThat(open(newcomer)).isEqualTo(inForce);
    }

    @Test
    void whoHasSignedWhatWasTakenBackBeforeItsDaySignsWhatIsInForce() {
        var house = Business.open("House of Changed Minds");
        var rules = house.handbook();
        house.set(rules, Map.of("company-name", "\"Another name\"")).expect(200);
        publish(house, rules, true, Instant.now().plus(10, ChronoUnit.DAYS)).expect(201);
        var staff = house.hire("STAFF");
        signAll(staff);
        signAll(staff);
        assertThat(open(staff)).isEmpty();
        house.set(rules, Map.of("company-name", "\"House of Mended Minds\"")).expect(200);
        var now = house.owner()
                .ifMatch(house.etag(rules))
                .post(
                        "modules/" + rules + "/editions",
                        "{\"note\": \"Changed\", \"material\": false, \"editorialReason\": \"The name was wrong\","
                                + " \"replaces\": [\"2.0\"]}")
                .expect(201);
        assertThat(open(staff)).containsExactly(now.text("/id"));
    }

    @Test
    void anEditorialEditionTakesTheRequestAlong() {
        var house = Business.open("House of Commas");
        var rules = house.handbook();
        var staff = house.hire("STAFF");
        var path = "modules/" + rules + "/acknowledgements";
        house.owner().post(path + "/reminders", null).expect(200);
        var before = house.owner().get(path).expect(200);
        house.set(rules, Map.of("company-name", "\"House of Semicolons\"")).expect(200);
        var edition = publish(house, rules, false, null).expect(201);
        var after = house.owner().get(path).expect(200);
        assertThat(after.text("/people/0/number")).isEqualTo("1.1");
        for (var member : List.of("askedAt", "remindedAt", "reminders")) {
            assertThat(after.text("/people/0/" + member)).as(member).isEqualTo(before.text("/people/0/" + member));
        }
        assertThat(open(staff)).containsExactly(edition.text("/id"));
        assertThat(staff.rest().get("inbox").expect(200).text("/items/0/notice/subject"))
                .isEqualTo(edition.text("/id"));
        var read = staff.rest().get("acknowledgements/" + edition.text("/id")).expect(200);
        assertThat(read.body()).contains("House of Semicolons");
        sign(staff, edition.text("/id")).expect(201);
        assertThat(since(staff, rules)).isEqualTo("same");
    }

    @Test
    void mergedPositionsAskTheirHoldersAndTakenApartOnesDoNot() {
        var house = Business.open("House of Mergers");
        var rules = house.handbook();
        var cashier = house.hire("STAFF");
        house.assign(cashier.person(), "cashier");
        signAll(cashier);
        assertThat(since(cashier, rules)).isEqualTo("same");
        var merged = house.owner()
                .ifMatch("\"1\"")
                .put(
                        "positions/" + position(house, "cashier") + "/merger",
                        "{\"into\": \"%s\"}".formatted(position(house, "waiter")))
                .expect(200);
        assertThat(open(cashier)).hasSize(1);
        var changed = cashier.rest()
                .get("modules/" + rules + "/changes-since-signed?mine=true")
                .expect(200);
        assertThat(changed.text("/state")).isEqualTo("changed");
        assertThat(changed.json().at("/difference/clauses")).isNotEmpty();
        house.owner()
                .ifMatch(merged.header("ETag"))
                .delete("positions/" + position(house, "cashier") + "/merger")
                .expect(200);
        assertThat(open(cashier)).isEmpty();
        assertThat(since(cashier, rules)).isEqualTo("same");
    }

    @Test
    void whoGivesAPositionUpOwesNothingForIt() {
        var house = Business.open("House of Farewells");
        var rules = house.handbook();
        var staff = house.hire("STAFF");
        signAll(staff);
        var holding = hold(house, staff, position(house, "waiter"), null).expect(201);
        assertThat(open(staff)).hasSize(1);
        house.owner().ifMatch("\"1\"").delete("holdings/" + holding.text("/id")).expect(204);
        assertThat(open(staff)).isEmpty();

        var second = hold(
                        house,
                        staff,
                        position(house, "waiter"),
                        TODAY.minusDays(3).toString())
                .expect(201);
        assertThat(open(staff)).hasSize(1);
        house.owner()
                .ifMatch("\"1\"")
                .put("holdings/" + second.text("/id"), "{\"to\": \"%s\"}".formatted(TODAY.minusDays(1)))
                .expect(200);
        assertThat(open(staff)).isEmpty();
        var overview =
                house.owner().get("modules/" + rules + "/acknowledgements").expect(200);
        assertThat(overview.text("/signed")).isEqualTo(overview.text("/asked")).isEqualTo("1");
        assertThat(house.owner()
                        .post("modules/" + rules + "/acknowledgements/reminders", null)
                        .expect(200)
                        .text("/people"))
                .isEqualTo("0");
    }

    @Test
    void aClosedSiteAsksNobody() {
        var house = Business.open("House of Branches");
        house.handbook();
        var staff = house.hire("STAFF");
        signAll(staff);
        var site = house.owner()
                .post("sites", "{\"name\": {\"en\": \"Branch\"}}")
                .expect(201)
                .text("/id");
        house.owner()
                .post(
                        "holdings",
                        "{\"person\": \"%s\", \"position\": \"%s\", \"site\": \"%s\"}"
                                .formatted(staff.person(), position(house, "waiter"), site))
                .expect(201);
        assertThat(open(staff)).hasSize(1);
        var closed = house.owner()
                .ifMatch("\"1\"")
                .put("sites/" + site, "{\"name\": {\"en\": \"Branch\"}, \"closed\": true}")
                .expect(200);
        assertThat(open(staff)).isEmpty();
        house.owner()
                .ifMatch(closed.header("ETag"))
                .put("sites/" + site, "{\"name\": {\"en\": \"Branch\"}, \"closed\": false}")
                .expect(200);
        assertThat(open(staff)).hasSize(1);
    }

    @Test
    void ownPositionComesFirstAndAnObjectionIsRemembered() {
        var house = Business.open("House of Two Rules");
        house.handbook();
        var canteen = house.owner()
                .post("modules", "{\"template\": \"staff-canteen\"}")
                .expect(201)
                .text("/id");
        publish(house, canteen, true, null).expect(201);
        var waiter = house.hire("STAFF");
        var accountant = house.hire("STAFF");
        house.assign(waiter.person(), "waiter");
        house.assign(accountant.person(), "staff-canteen-accountant");
        assertThat(waiter.rest().get("acknowledgements").text("/0/request/module"))
                .isNotEqualTo(canteen);
        var first = accountant.rest().get("acknowledgements").expect(200);
        assertThat(first.text("/0/request/module")).isEqualTo(canteen);
        assertThat(first.json().at("/0/outstanding/own").asInt()).isPositive();
        assertThat(first.json().at("/0/outstanding/minutes").asInt()).isPositive();
        assertThat(first.json().at("/0/outstanding/objected").asBoolean()).isFalse();
        accountant
                .rest()
                .post(
                        "acknowledgements/" + first.text("/0/request/edition") + "/inquiries",
                        "{\"declined\": true, \"comment\": \"Too much\"}")
                .expect(201);
        var second = accountant.rest().get("acknowledgements").expect(200).json();
        assertThat(second.at("/0/outstanding/objected").asBoolean()).isTrue();
        assertThat(second.at("/1/outstanding/objected").asBoolean()).isFalse();
    }

    @Test
    void theExportTellsNamesakesApartInChinaTime() {
        var house = Business.open("House of Namesakes");
        var rules = house.handbook();
        var one = house.hire("STAFF");
        var other = house.hire("STAFF");
        house.assign(one.person(), "waiter");
        signAll(one);
        var lines = house.owner()
                .get("modules/" + rules + "/acknowledgements/export")
                .expect(200)
                .body()
                .lines()
                .toList();
        assertThat(lines.get(0)).contains("\"Account\"", "\"Signed (China time)\"");
        assertThat(lines.get(1)).contains(other.login()).doesNotContain(one.login());
        assertThat(lines.get(2))
                .contains("\"" + one.login() + "\",\"Staff\",\"Waiter\",\"Whole business\",\"1.0\",\"Signed\"")
                .matches(".*,\"" + TODAY + " \\d\\d:\\d\\d\"");
    }

    private static Answer publish(Business house, String rules, boolean material, Instant from) {
        var begins = from == null ? "" : ", \"effectiveFrom\": \"" + from + '"';
        var reason = material ? "" : ", \"editorialReason\": \"It was always meant so\"";
        return house.owner()
                .ifMatch(house.etag(rules))
                .post(
                        "modules/" + rules + "/editions",
                        "{\"note\": \"Changed\", \"material\": " + material + begins + reason + "}");
    }

    private static Answer hold(Business house, Business.Member who, String position, String from) {
        var begins = from == null ? "" : ", \"from\": \"" + from + '"';
        return house.owner()
                .post(
                        "holdings",
                        "{\"person\": \"%s\", \"position\": \"%s\"%s}".formatted(who.person(), position, begins));
    }

    private static String position(Business house, String key) {
        return StreamSupport.stream(
                        house.owner().get("positions").expect(200).json().spliterator(), false)
                .filter(position -> position.get("key").asText().equals(key))
                .findFirst()
                .orElseThrow()
                .get("id")
                .asText();
    }

    private static List<String> open(Business.Member who) {
        return StreamSupport.stream(
                        who.rest().get("acknowledgements").expect(200).json().spliterator(), false)
                .filter(mine -> mine.at("/request/state").asText().equals("OPEN"))
                .map(mine -> mine.at("/request/edition").asText())
                .toList();
    }

    private static void signAll(Business.Member who) {
        open(who).forEach(edition -> sign(who, edition).expect(201));
    }

    private static Answer sign(Business.Member who, String edition) {
        var shown = who.rest().get("acknowledgements/" + edition).expect(200).text("/shown/en");
        return who.rest()
                .post("acknowledgements/" + edition, "{\"language\": \"en\", \"shown\": \"%s\"}".formatted(shown));
    }

    private static String since(Business.Member who, String rules) {
        return who.rest()
                .get("modules/" + rules + "/changes-since-signed?mine=true")
                .expect(200)
                .text("/state");
    }

    private static int unread(Business.Member who) {
        return who.rest().get("inbox").expect(200).json().at("/unread").asInt();
    }
}
