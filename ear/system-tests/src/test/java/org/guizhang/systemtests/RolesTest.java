package org.guizhang.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every operation, allowed to and refused for every role. */
class RolesTest {
    private static final List<String> ROLES = List.of("OWNER", "ADMINISTRATOR", "SUPERVISOR", "STAFF", "AUDITOR");
    private static final Map<String, Rest> CALLERS = new HashMap<>();
    private static final Map<String, String> IDS = new HashMap<>();
    private static Business business;

    @BeforeAll
    static void openBusinessWithEveryRole() {
        business = Business.open("House of Roles");
        var module = business.handbook();
        IDS.put("module", module);
        IDS.put("template", "restaurant-operations");
        IDS.put("clause", business.owner().get("handbook").text("/0/content/chapters/0/clauses/0/key"));
        IDS.put("edition", business.owner().get("modules/" + module).text("/latest/id"));
        IDS.put("deadline", UUID.randomUUID().toString());
        IDS.put("export", UUID.randomUUID().toString());
        IDS.put("review", UUID.randomUUID().toString());
        IDS.put("amendment", UUID.randomUUID().toString());
        IDS.put("invitation", UUID.randomUUID().toString());
        IDS.put("membership", UUID.randomUUID().toString());
        IDS.put("request", UUID.randomUUID().toString());
        IDS.put("notice", UUID.randomUUID().toString());
        IDS.put("unasked", UUID.randomUUID().toString());
        IDS.put("inquiry", UUID.randomUUID().toString());
        for (var thing : List.of("occurrence", "submission", "finding", "link")) {
            IDS.put(thing, UUID.randomUUID().toString());
        }
        IDS.put("item", "stove");
        IDS.put("record", UUID.randomUUID().toString());
        IDS.putAll(Map.of(
                "form", "none", "version", "1", "signature", "none", "table", "none", "row", "0", "step", "submit"));
        IDS.put("view", UUID.randomUUID().toString());
        IDS.put("question", UUID.randomUUID().toString());
        IDS.put("sha256", "0".repeat(64));
        IDS.put("group", UUID.randomUUID().toString());
        IDS.put("person", business.hire("STAFF").person());
        IDS.putAll(business.workplace(IDS.get("person"), "Night kitchen"));
        IDS.putAll(business.supplier("Valley Farm"));
        for (var role : ROLES) {
            CALLERS.put(role, business.hire(role).rest().ifMatch(business.etag(module)));
        }
    }

    static Stream<Operation> guarded() {
        return Operation.TABLE.stream().filter(Operation::needsCredential);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("guarded")
    void isForTheRolesOfTheTable(Operation operation) {
        for (var role : ROLES) {
            var caller = CALLERS.get(role);
            var ids = new HashMap<>(IDS);
            if (operation.path().contains("{token}")) {
                ids.put(
                        "token",
                        caller.post("tokens", Business.token("Own", 1))
                                .expect(201)
                                .text("/token/id"));
            }
            if (operation.path().contains("{device}")) {
                ids.put(
                        "device",
                        caller.post("me/devices", "{\"name\": \"Own\"}")
                                .expect(201)
                                .text("/token/id"));
            }
            var answer = operation.call(caller, ids);
            var wanted = operation.allowed().contains(role) ? operation.status() : 403;
            assertThat(answer.status())
                    .as("%s for %s: %s", operation, role, answer.body())
                    .isEqualTo(wanted);
            if (wanted == 403) {
                assertThat(answer.text("/type")).isEqualTo("/problems/forbidden");
            }
        }
    }

    @Test
    void onlyOwnersMakeAndUnmakeOwners() {
        var administrator = business.hire("ADMINISTRATOR").rest();
        var refusals = List.of(
                administrator.put("people/" + business.person() + "/role", "{\"role\": \"STAFF\"}"),
                administrator.put("people/" + business.person() + "/access", "{\"active\": false}"),
                administrator.put("people/" + IDS.get("person") + "/role", "{\"role\": \"OWNER\"}"),
                administrator.post(
                        "people",
                        "{\"name\": \"New\", \"login\": \"%s\", \"role\": \"OWNER\"}"
                                .formatted(Business.newLogin("new"))));
        assertThat(refusals).allSatisfy(refusal -> {
            assertThat(refusal.status()).isEqualTo(403);
            assertThat(refusal.text("/detail")).contains("Only an owner");
        });
    }

    @Test
    void advisoriesAreForThoseWhoSeeDrafts() {
        var path = "editions/" + IDS.get("edition");
        var whole = business.owner().get(path).expect(200).json();
        assertThat(whole.findParents("advisories")).isNotEmpty();
        for (var role : List.of("ADMINISTRATOR", "SUPERVISOR", "AUDITOR")) {
            assertThat(business.hire(role).rest().get(path).expect(200).json()).isEqualTo(whole);
        }
        var read = business.hire("STAFF").rest().get(path).expect(200).json();
        assertThat(read.findParents("advisories")).isEmpty();
        assertThat(read.get("edition")).isEqualTo(whole.get("edition"));
        assertThat(read.at("/content/chapters")).hasSameSizeAs(whole.at("/content/chapters"));
    }

    @Test
    void editionsToComeAreForThoseWhoSeeDrafts() {
        var other = Business.open("House of Tomorrow");
        var module = other.handbook();
        other.set(module, Map.of("report-day", "9")).expect(200);
        var edition = other.owner()
                .ifMatch(other.etag(module))
                .post(
                        "modules/" + module + "/editions",
                        "{\"note\": \"Later\", \"effectiveFrom\": \"2199-01-01T00:00:00Z\", \"confirmFarAhead\": true}")
                .expect(201)
                .text("/id");
        var staff = other.hire("STAFF").rest();
        staff.get("editions/" + edition).expect(404);
        other.hire("SUPERVISOR").rest().get("editions/" + edition).expect(200);
        assertThat(staff.get("handbook?at=2199-01-02T00:00:00Z").expect(200).text("/0/edition/number"))
                .isEqualTo("1.0");
        assertThat(staff.get("modules/" + module + "/editions").expect(200).body())
                .doesNotContain(edition);
    }
}
