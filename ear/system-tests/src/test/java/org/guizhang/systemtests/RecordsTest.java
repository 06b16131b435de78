package org.guizhang.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Records of delivered forms over REST, each to its end with its refusals. */
class RecordsTest {
    private static final String CONFIRMED = "{\"confirmed\": true}";
    private static final String DRAWN = "\"strokes\": [[1, 1, 20, 20]], \"width\": 100, \"height\": 50";
    private static final Map<String, String> MODULES = new HashMap<>();
    private static final Map<String, Business.Member> PEOPLE = new HashMap<>();

    private static Business business;
    private static String site;

    @BeforeAll
    static void openABusinessWithThreeRegulations() {
        business = Business.open("House of Records");
        business.owner()
                .put(
                        "onboarding/templates",
                        "{\"templates\": [\"restaurant-operations\", \"property-service\", \"security-guard\"]}")
                .expect(200);
        business.owner().post("onboarding/acceptance", "{}").expect(200);
        for (var module : business.owner().get("modules").expect(200).json()) {
            var id = module.get("id").asText();
            business.publish(id, "First edition").expect(201);
            MODULES.put(module.get("templateId").asText(), id);
        }
        site = business.owner()
                .post("sites", "{\"name\": {\"en\": \"Mill Lane\"}}")
                .expect(201)
                .text("/id");
        for (var position : new String[] {
            "receiver",
            "accountant",
            "customer-coordinator",
            "customer-service-manager",
            "receptionist",
            "gate-guard",
            "guard",
            "patrol-guard"
        }) {
            var member = business.hire("STAFF");
            business.assign(member.person(), position);
            PEOPLE.put(position, member);
        }
        PEOPLE.put("security-gate-guard", atTheSecurityGate());
    }

    /** Several regulations have gate guards: one of those who keep the visitors' register. */
    private static Business.Member atTheSecurityGate() {
        var member = business.hire("STAFF");
        for (var position : business.owner().get("positions").expect(200).json()) {
            if (position.get("sources").toString().contains("security-guard")
                    && position.get("sources").toString().contains("\"gate-guard\"")) {
                business.owner()
                        .post(
                                "holdings",
                                "{\"person\": \"%s\", \"position\": \"%s\"}"
                                        .formatted(
                                                member.person(),
                                                position.get("id").asText()))
                        .expect(201);
            }
        }
        return member;
    }

    /** A draft with a text of one's own, for the walls between businesses. */
    static Map<String, String> ids(Rest owner, String module, String market) {
        var begun = owner.post("records", "{\"module\": \"%s\", \"form\": \"price-survey\"}".formatted(module))
                .expect(201);
        owner.put(
                        "records/" + begun.text("/id") + "/answers",
                        "{\"base\": %d, \"answers\": {\"market\": \"%s\"}}"
                                .formatted(begun.json().get("revision").asInt(), market))
                .expect(200);
        var view = owner.post(
                        "record-forms/" + module + "/price-survey/views",
                        "{\"name\": \"%s\", \"wanted\": {\"which\": \"OPEN\"}}".formatted(market))
                .expect(201);
        return Map.of(
                "view", view.text("/id"),
                "record", begun.text("/id"),
                "form", "price-survey",
                "version", "1",
                "signature", "surveyor",
                "table", "prices",
                "row", "0",
                "step", "submit");
    }

    private static Rest as(String position) {
        return PEOPLE.get(position).rest();
    }

    private static String person(String position) {
        return PEOPLE.get(position).person();
    }

    private static JsonNode start(String position, String template, String form) {
        return as(position)
                .post(
                        "records",
                        "{\"module\": \"%s\", \"form\": \"%s\", \"site\": \"%s\"}"
                                .formatted(MODULES.get(template), form, site))
                .expect(201)
                .json();
    }

    private static Answer take(String position, JsonNode record, String step, String rest) {
        return as(position)
                .post(
                        "records/" + record.get("id").asText() + "/steps/" + step,
                        "{\"base\": %d%s}"
                                .formatted(record.get("revision").asInt(), rest.isEmpty() ? "" : ", " + rest));
    }

    private static String thing(String kind, String name, String fields) {
        return business.owner()
                .post(
                        "things",
                        "{\"kind\": \"%s\", \"site\": \"%s\", \"name\": \"%s\", \"fields\": %s}"
                                .formatted(kind, site, name, fields))
                .expect(201)
                .text("/id");
    }

    private static String ledger(String drink, String kind, String received, String issued, String checker) {
        return "\"answers\": {\"drink\": \"" + drink + "\", \"lines\": {\"movements\": [{\"moved-on\": \"2026-11-30\","
                + " \"kind\": \"" + kind + "\", \"received\": " + received + ", \"issued\": " + issued + "}]}},"
                + " \"signatures\": {\"keeper\": " + CONFIRMED + ", \"spot-check\": {" + DRAWN + ", \"person\": \""
                + checker + "\"}}";
    }

    @Test
    void theDrinksLedgerGoesOnAndNeverFallsBelowNothing() {
        var drink =
                thing("restaurant-operations/drink", "Osmanthus wine " + UUID.randomUUID(), "{\"unit\": \"bottle\"}");
        var first = start("receiver", "restaurant-operations", "drinks-ledger");
        assertThat(take("receiver", first, "submit", ledger(drink, "opening", "30", "0", person("receiver")))
                        .expect(400)
                        .errors())
                .contains("/signatures/spot-check signature-person", "/signatures/spot-check signature-required");
        var entered = take("receiver", first, "submit", ledger(drink, "opening", "30", "0", person("accountant")))
                .expect(200);
        assertThat(entered.text("/serial")).matches("RJS\\d{4}-\\d{4}");
        assertThat(entered.json().at("/answers/lines/movements/0/balance").asInt())
                .isEqualTo(30);
        var second = start("receiver", "restaurant-operations", "drinks-ledger");
        assertThat(take("receiver", second, "submit", ledger(drink, "issue", "0", "31", person("accountant")))
                        .expect(400)
                        .errors())
                .contains("/answers rule-broken");
        var issued = take("receiver", second, "submit", ledger(drink, "issue", "0", "12", person("accountant")))
                .expect(200);
        assertThat(issued.json().at("/answers/lines/movements/0/before").asInt())
                .isEqualTo(30);
        var register = as("receiver")
                .get("record-forms/" + MODULES.get("restaurant-operations") + "/drinks-ledger/register?site=" + site)
                .expect(200);
        assertThat(register.json().get("heads"))
                .filteredOn(head -> head.at("/scope/drink").asText().equals(drink))
                .extracting(head -> head.get("balance").asInt())
                .containsExactly(18);
        assertThat(register.json().get("missing")).isEmpty();
        assertThat(as("receiver")
                        .get("records?form=drinks-ledger&names=" + drink)
                        .expect(200)
                        .json()
                        .get("items"))
                .hasSize(2);
        as("gate-guard").get("records/" + issued.text("/id")).expect(404);
    }

    @Test
    void aComplaintIsAssignedResolvedReviewedAndClosed() {
        var unit = thing("property-service/unit", "Unit " + UUID.randomUUID(), "{\"occupant\": \"Pine Ltd\"}");
        var begun = start("customer-coordinator", "property-service", "complaint");
        assertThat(take("customer-coordinator", begun, "register", "\"answers\": {}")
                        .expect(400)
                        .errors())
                .contains("/answers/matter required", "/signatures/registered-by signature-required");
        var registered = take(
                        "customer-coordinator",
                        begun,
                        "register",
                        "\"answers\": {\"received-at\": \"2026-11-30T09:00\", \"channel\": \"visit\", \"customer\": \""
                                + unit + "\", \"contact\": \"Mr Gao\", \"matter\": \"Water comes through\","
                                + " \"severity\": \"major\"}, \"signatures\": {\"registered-by\": " + CONFIRMED + "}")
                .expect(200);
        assertThat(registered.text("/state/key")).isEqualTo("registered");
        as("customer-coordinator").delete("records/" + registered.text("/id")).expect(409);
        take("gate-guard", registered.json(), "assign", "").expect(404);
        var department = business.owner().get("positions").expect(200).text("/0/id");
        var assigned = take(
                        "customer-coordinator",
                        registered.json(),
                        "assign",
                        "\"answers\": {\"department\": \"" + department + "\", \"owner\": \"" + person("patrol-guard")
                                + "\"}")
                .expect(200);
        var waiting = as("patrol-guard").get("records?awaiting=ACT").expect(200).json();
        assertThat(waiting.get("items").findValuesAsText("id")).contains(assigned.text("/id"));
        take("customer-coordinator", assigned.json(), "resolve", "").expect(403);
        var result = "\"answers\": {\"measures\": \"Pipe changed\", \"rectified-at\": \"2026-11-30T15:00\"}";
        assertThat(take("patrol-guard", assigned.json(), "resolve", result.replace("30T15", "29T15"))
                        .expect(400)
                        .errors())
                .containsExactly("/answers/rectified-at rule-broken");
        var resolved = take("patrol-guard", assigned.json(), "resolve", result).expect(200);
        take("customer-coordinator", resolved.json(), "close-ordinary", "").expect(409);
        take("patrol-guard", resolved.json(), "review", "").expect(403);
        var back = take(
                        "customer-service-manager",
                        resolved.json(),
                        "review",
                        "\"refused\": true, \"reason\": \"It still drips\"")
                .expect(200);
        assertThat(back.text("/state/key")).isEqualTo("rectifying");
        var again = take("patrol-guard", back.json(), "resolve", result).expect(200);
        var reviewed =
                take("customer-service-manager", again.json(), "review", "").expect(200);
        assertThat(reviewed.json().get("signatures").findValuesAsText("key")).contains("manager-review");
        var closed =
                take("customer-coordinator", reviewed.json(), "close-major", "").expect(200);
        assertThat(closed.json().at("/state/ended").asBoolean()).isTrue();
        assertThat(closed.json().get("line")).hasSize(7);
        assertThat(closed.json().get("clauses")).isNotEmpty();
        var file = business.owner()
                .get("records/export?module=" + MODULES.get("property-service") + "&form=complaint")
                .expect(200);
        assertThat(file.body()).contains("Water comes through", closed.text("/serial"));
    }

    @Test
    void aGoodsPassIsSignedOutsideStampedAndReleased() {
        var unit = thing("property-service/unit", "Unit " + UUID.randomUUID(), "{\"occupant\": \"Pine Ltd\"}");
        var begun = start("receptionist", "property-service", "goods-pass");
        var answers = "\"answers\": {\"direction\": \"in\", \"occupant\": \"Pine Ltd\", \"unit-no\": \"" + unit
                + "\", \"carrier\": \"Driver Lu\", \"carried-at\": \"2026-11-30T10:00\", \"slot-from\": \"10:00\","
                + " \"slot-to\": \"11:00\", \"dangerous-goods\": \"none\", \"lines\": {\"goods\": [{\"name\": \"Desk\","
                + " \"quantity\": 2, \"unit\": \"piece\"}]}}, \"signatures\": {\"carrier\": {%s}}";
        assertThat(take("receptionist", begun, "fill-in", answers.formatted("\"confirmed\": true"))
                        .expect(400)
                        .errors())
                .contains("/signatures/carrier signature-draw", "/signatures/carrier signature-required");
        assertThat(take(
                                "receptionist",
                                begun,
                                "fill-in",
                                answers.formatted(DRAWN + ", \"name\": \"Lu Wei\"")
                                        .replace("\"none\"", "\"toxic\""))
                        .expect(400)
                        .errors())
                .containsExactly("/answers/dangerous-goods rule-broken");
        var filled = take("receptionist", begun, "fill-in", answers.formatted(DRAWN + ", \"name\": \"Lu Wei\""))
                .expect(200);
        assertThat(filled.text("/signatures/0/name")).isEqualTo("Lu Wei");
        assertThat(filled.text("/signatures/0/digest")).isEqualTo(filled.text("/line/0/digest"));
        assertThat(filled.json().at("/judgement/totals/pieces").asInt()).isEqualTo(2);
        take("gate-guard", filled.json(), "release", "").expect(409);
        var stamped = take(
                        "receptionist",
                        filled.json(),
                        "confirm",
                        "\"signatures\": {\"service-desk\": " + CONFIRMED + "}")
                .expect(200);
        var released = take("gate-guard", stamped.json(), "release", "\"signatures\": {\"gate\": " + CONFIRMED + "}")
                .expect(200);
        assertThat(released.text("/state/key")).isEqualTo("released");
        assertThat(take("gate-guard", stamped.json(), "release", "").expect(409).text("/detail"))
                .contains("meanwhile");
    }

    @Test
    void aHandoverIsSignedByTwoOnDevicesOfTheirOwn() {
        var begun = start("guard", "security-guard", "shift-handover");
        var answers = "{\"post\": \"East gate\", \"outgoing\": \"" + person("guard") + "\", \"incoming\": \"%s\","
                + " \"change-at\": \"2026-11-30T20:00\", \"relieved-at\": \"2026-11-30T19:40\","
                + " \"left-at\": \"2026-11-30T20:05\", \"situation\": \"Quiet\", \"keys-complete\": true,"
                + " \"lines\": {\"equipment\": [{\"item\": \"Radio\", \"expected\": 2, \"found\": 2}],"
                + " \"open-matters\": [{\"matter\": \"Lamp out\", \"since\": \"2026-11-30T18:00\", \"owner\": \""
                + person("guard") + "\", \"next-step\": \"Call\", \"state\": \"open\"}, {\"matter\": \"Door\","
                + " \"since\": \"2026-11-30T18:00\", \"owner\": \"" + person("guard")
                + "\", \"next-step\": \"None\", \"state\": \"closed\"}]}}";
        var path = "records/" + begun.get("id").asText();
        var own = answers.formatted(person("guard"));
        assertThat(take(
                                "guard",
                                begun,
                                "submit",
                                "\"answers\": " + own + ", \"signatures\": {\"outgoing\": " + CONFIRMED
                                        + ", \"incoming\": " + CONFIRMED + "}")
                        .expect(400)
                        .errors())
                .contains("/answers/incoming rule-broken", "/signatures/incoming signature-distinct");
        as("patrol-guard").get(path).expect(404);
        var saved = as("guard")
                .put(path + "/answers", "{\"base\": 1, \"answers\": " + answers.formatted(person("patrol-guard")) + "}")
                .expect(200);
        assertThat(saved.json().at("/judgement/missing"))
                .extracting(JsonNode::asText)
                .containsExactly("/signatures/outgoing", "/signatures/incoming");
        as("guard").put(path + "/signatures/outgoing", CONFIRMED).expect(200);
        assertThat(as("patrol-guard")
                        .get("records?awaiting=SIGN")
                        .expect(200)
                        .json()
                        .get("items")
                        .findValuesAsText("id"))
                .contains(begun.get("id").asText());
        as("guard").put(path + "/signatures/incoming", CONFIRMED).expect(400);
        var signed =
                as("patrol-guard").put(path + "/signatures/incoming", CONFIRMED).expect(200);
        take("patrol-guard", signed.json(), "submit", "").expect(200);
        var handed = as("guard").get(path).expect(200);
        assertThat(handed.json().get("signatures").findValuesAsText("key")).containsExactly("outgoing", "incoming");
        var next = start("guard", "security-guard", "shift-handover");
        assertThat(next.at("/answers/lines/open-matters").findValuesAsText("matter"))
                .containsExactly("Lamp out");
        assertThat(next.at("/answers/lines/equipment").findValuesAsText("item")).containsExactly("Radio");
    }

    @Test
    void aFormSaysWhatItTakes() {
        var forms = as("guard").get("record-forms").expect(200).json();
        assertThat(forms.findValuesAsText("form")).contains("shift-handover").doesNotContain("drinks-ledger");
        var path = "record-forms/" + MODULES.get("security-guard") + "/shift-handover";
        var form = as("guard").get(path).expect(200);
        assertThat(form.json().at("/trees/rules~1two-people~1must").isObject()).isTrue();
        var schema = as("guard").get(path + "/schema").expect(200);
        assertThat(schema.json()
                        .at("/properties/lines/properties/equipment/items/properties/expected/type")
                        .asText())
                .isEqualTo("integer");
        as("receiver").get(path).expect(404);
    }

    @Test
    void visitorsOutOfAFileAreInsideUntilTheyLeave() {
        var path = "record-forms/" + MODULES.get("security-guard") + "/visitor-register";
        var heads = "visitor,arrived-at,people,id-kind,id-tail,host,purpose,host-agreed,result\n";
        var good = heads + "Lin,2026-11-20T09:00,1,id-card,1234,Wu,Delivery,yes,admitted\n";
        var file = path + "/imports?site=" + site;
        var tried = imported(file, good + "Zhou,2026-11-20T09:05,many,id-card,1234,Wu,Visit,no,admitted\n")
                .expect(200);
        assertThat(tried.json().at("/wrong").asInt()).isOne();
        assertThat(tried.json().at("/rows/1/faults").findValuesAsText("column")).contains("people");
        assertThat(as("security-gate-guard")
                        .get(path + "/register")
                        .expect(200)
                        .json()
                        .get("standing"))
                .isEmpty();
        imported(file + "&apply=true", good).expect(200);
        var inside = as("security-gate-guard")
                .get(path + "/register")
                .expect(200)
                .json()
                .get("standing");
        assertThat(inside.findValuesAsText("state")).containsExactly("on-site");
        assertThat(imported(file + "&apply=true", good).expect(400).body()).contains("record-import-again");
        as("guard")
                .call("POST", file, BodyPublishers.ofByteArray(good.getBytes(StandardCharsets.UTF_8)))
                .expect(404);
        as("security-gate-guard")
                .post(path + "/views", "{\"name\": \"Inside\", \"wanted\": {\"state\": \"on-site\"}}")
                .expect(201);
        assertThat(as("security-gate-guard")
                        .get(path + "/views")
                        .expect(200)
                        .json()
                        .findValuesAsText("name"))
                .containsExactly("Inside");
    }

    private static Answer imported(String path, String rows) {
        return as("security-gate-guard")
                .call("POST", path, BodyPublishers.ofByteArray(rows.getBytes(StandardCharsets.UTF_8)));
    }
}
