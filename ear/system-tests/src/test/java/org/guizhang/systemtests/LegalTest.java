package org.guizhang.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** Nobody gets in without the operator's documents in force; alone, since it holds for every account of the run. */
@Isolated
class LegalTest {
    private final String terms = "terms-" + UUID.randomUUID();
    private final String privacy = "privacy-" + UUID.randomUUID();
    private final Business business = Business.open("House of Consent");
    private final Business other = Business.open("House of Second Consent");

    @BeforeEach
    void layDown() {
        LegalWordings.inForce("terms", terms, "条款", "Terms");
        LegalWordings.inForce("privacy", privacy, "隐私", "Privacy");
    }

    @AfterEach
    void takeBack() {
        LegalWordings.none();
    }

    @Test
    void documentsAreReadByEverybody() {
        var list = Rest.stranger().get("legal").expect(200).json();
        assertThat(list)
                .filteredOn(one -> one.get("inForce").asBoolean())
                .extracting(one ->
                        one.get("document").asText() + " " + one.get("version").asText())
                .containsExactly("terms " + terms, "privacy " + privacy);
        assertThat(Rest.stranger().get("legal/terms/" + terms).expect(200).text("/zh"))
                .isEqualTo("条款");
        Rest.stranger().get("legal/privacy/" + terms).expect(404);
        Rest.stranger().get("legal/imprint/" + terms).expect(404);
    }

    @Test
    void signUpNamesWhatIsMissingAndRecordsWhatIsAgreed() {
        var login = Business.newLogin("agreed");
        var refused = signUp(login, "").expect(400);
        assertThat(refused.errors()).containsExactly("/accepts legal-accept", "/accepts legal-accept");
        assertThat(refused.text("/errors/0/remedy")).isEqualTo("Read and agree to the terms of service.");
        assertThat(signUp(login, accepts(terms)).expect(400).errors()).containsExactly("/accepts legal-accept");
        var owner = Rest.stranger()
                .as(signUp(login, accepts(privacy, terms)).expect(201).text("/token"));
        var standing = owner.get("me/consents").expect(200).json();
        assertThat(standing.get("outstanding")).isEmpty();
        assertThat(standing.get("given"))
                .extracting(one ->
                        one.get("version").asText() + " " + one.get("way").asText())
                .containsExactlyInAnyOrder(terms + " AGREED", privacy + " AGREED");
        assertThat(owner.get("audit?action=legal.agreed")
                        .expect(200)
                        .json()
                        .at("/items/0/after/terms")
                        .asText())
                .isEqualTo(terms);
    }

    @Test
    void joiningAsksTheSameWhetherTheLoginHasAnAccountOrNot() {
        for (var login : List.of(other.login(), Business.newLogin("fresh"))) {
            var secret =
                    Business.secret(business.add("Newcomer", login, "STAFF").expect(201));
            assertThat(Business.join(secret, Business.PASSWORD).expect(400).errors())
                    .as(login)
                    .containsExactly("/accepts legal-accept", "/accepts legal-accept");
            var joined = Rest.stranger()
                    .post(
                            "joins",
                            "{\"secret\": \"%s\", \"password\": \"%s\"%s}"
                                    .formatted(secret, Business.PASSWORD, accepts(terms, privacy)))
                    .expect(201);
            assertThat(Rest.stranger()
                            .as(joined.text("/granted/token"))
                            .get("me/consents")
                            .expect(200)
                            .json()
                            .get("outstanding"))
                    .isEmpty();
        }
    }

    @Test
    void whoeverHasAnAccountTakesNoteLaterAndWorksMeanwhile() {
        var owner = business.owner();
        assertThat(owner.get("me/consents").expect(200).json().get("outstanding"))
                .extracting(one -> one.get("version").asText())
                .containsExactly(terms, privacy);
        owner.get("people").expect(200);
        assertThat(owner.put("me/consents", "{\"versions\": [\"old\"]}")
                        .expect(400)
                        .errors())
                .containsExactly("/versions/0 legal-version");
        assertThat(owner.put("me/consents", "{}").expect(400).errors()).containsExactly("/versions required");
        var noted = owner.put("me/consents", "{\"versions\": [\"%s\"]}".formatted(terms))
                .expect(200);
        assertThat(noted.json().get("outstanding"))
                .extracting(one -> one.get("version").asText())
                .containsExactly(privacy);
        assertThat(noted.text("/given/0/way")).isEqualTo("NOTED");
        // Joining another business asks for what the account has not seen yet.
        var secret =
                Business.secret(other.add("Owner", business.login(), "STAFF").expect(201));
        assertThat(owner.post("joins/own", "{\"secret\": \"%s\"}".formatted(secret))
                        .expect(400)
                        .errors())
                .containsExactly("/accepts legal-accept");
        owner.post("joins/own", "{\"secret\": \"%s\"%s}".formatted(secret, accepts(privacy)))
                .expect(201);
    }

    private static Answer signUp(String login, String accepts) {
        return Rest.stranger()
                .post(
                        "sign-ups",
                        "{\"business\": \"House of Ticks\", \"trade\": \"restaurant\", \"owner\": {\"name\": \"Owner\","
                                + " \"login\": \"" + login + "\", \"password\": \"" + Business.PASSWORD + "\"}"
                                + accepts
                                + "}");
    }

    private static String accepts(String... versions) {
        return ", \"accepts\": [\"" + String.join("\", \"", versions) + "\"]";
    }
}
