package org.guizhang.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Links that let people in: whom, how often, as what, and whom not. */
class InvitationsTest {
    private static Business business;

    @BeforeAll
    static void openBusiness() {
        business = Business.open("House of Open Doors");
    }

    @Test
    void personalLinkLetsOnePersonInWithItsRole() {
        var login = Business.newLogin("night");
        var issued = invite(
                "{\"kind\": \"PERSONAL\", \"role\": \"SUPERVISOR\", \"label\": \"Night manager\", \"email\": \"%s\"}"
                        .formatted(login));
        assertThat(issued.text("/link")).matches("http://127\\.0\\.0\\.1:\\d+/join#[\\w-]{43}");
        var offer = preview(secret(issued)).expect(200);
        assertThat(offer.text("/business")).isEqualTo("House of Open Doors");
        assertThat(offer.text("/role")).isEqualTo("SUPERVISOR");
        var entry =
                join(secret(issued), "Night Manager", login, Business.PASSWORD).expect(201);
        assertThat(entry.text("/granted/role")).isEqualTo("SUPERVISOR");
        var me = Rest.stranger().as(entry.text("/granted/token")).get("me").expect(200);
        assertThat(me.text("/tenant/name")).isEqualTo("House of Open Doors");
        assertThat(Business.signIn(login, Business.PASSWORD).expect(201).text("/role"))
                .isEqualTo("SUPERVISOR");
        // Used up, and said no other way than for a link nobody made.
        var again = join(secret(issued), "Second", login, Business.PASSWORD).expect(404);
        assertThat(again.body()).isEqualTo(preview("x".repeat(43)).expect(404).body());
        assertThat(states()).contains(issued.text("/invitation/id") + " USED");
        assertThat(business.owner().get("audit?size=20").body()).contains("invitation.issued", "person.joined");
    }

    @Test
    void personalLinkThatNamesNoAddressWaitsForAnAdministrator() {
        var issued = invite("{\"kind\": \"PERSONAL\", \"role\": \"ADMINISTRATOR\", \"approval\": false}");
        assertThat(issued.json().at("/invitation/approval").asBoolean()).isTrue();
        assertThat(preview(secret(issued)).expect(200).json().at("/approval").asBoolean())
                .isTrue();
        var login = Business.newLogin("anybody");
        var entry = join(secret(issued), "Anybody", login, Business.PASSWORD).expect(201);
        assertThat(entry.json().get("waiting").asBoolean()).isTrue();
        assertThat(entry.json().has("granted")).isFalse();
        Business.signIn(login, Business.PASSWORD).expect(401);
        join(secret(issued), "Second", Business.newLogin("second"), Business.PASSWORD)
                .expect(404);
        assertThat(business.owner()
                        .post("join-requests/" + request(login) + "/approval", "")
                        .expect(200)
                        .text("/role"))
                .isEqualTo("ADMINISTRATOR");
        Business.signIn(login, Business.PASSWORD).expect(201);
    }

    @Test
    void secretIsKeptNowhereAndShownOnce() {
        var issued = invite("{\"kind\": \"TEAM\", \"role\": \"STAFF\"}");
        assertThat(business.owner().get("invitations?size=200").expect(200).body())
                .contains(issued.text("/invitation/id"))
                .doesNotContain(secret(issued));
        assertThat(business.owner().get("audit?size=200").expect(200).body()).doesNotContain(secret(issued));
    }

    @Test
    void invitationThatNamesAnAddressIsMailedThere() throws IOException, MessagingException {
        var address = Business.newLogin("invited");
        var issued = invite("{\"kind\": \"PERSONAL\", \"role\": \"STAFF\", \"email\": \"%s\"}".formatted(address));
        assertThat(issued.json().at("/mailed").asBoolean()).isTrue();
        var mail = Mailbox.to(address).get(0);
        assertThat(mail.getSubject()).contains("House of Open Doors");
        assertThat(((MimeMultipart) mail.getContent())
                        .getBodyPart(0)
                        .getContent()
                        .toString())
                .contains(issued.text("/link"));
        var byHand = invite("{\"kind\": \"PERSONAL\", \"role\": \"STAFF\"}");
        assertThat(byHand.json().at("/mailed").asBoolean(true)).isFalse();
    }

    @Test
    void addressGetsFewInvitationsAndTheOthersAreHandedOver() {
        var address = Business.newLogin("flooded");
        var wish = "{\"kind\": \"PERSONAL\", \"role\": \"STAFF\", \"email\": \"%s\"}".formatted(address);
        for (int i = 0; i < 5; i++) {
            assertThat(invite(wish).json().at("/mailed").asBoolean()).isTrue();
        }
        var other = Business.open("House of Others").owner().post("invitations", wish);
        assertThat(other.expect(201).json().at("/mailed").asBoolean(true)).isFalse();
        assertThat(preview(secret(other)).expect(200).text("/business")).isEqualTo("House of Others");
    }

    @Test
    void revokedLinkLetsNobodyIn() {
        var issued = invite("{\"kind\": \"TEAM\", \"role\": \"STAFF\", \"approval\": false}");
        var path = "invitations/" + issued.text("/invitation/id");
        business.owner().delete(path).expect(204);
        preview(secret(issued)).expect(404);
        join(secret(issued), "Late", Business.newLogin("late"), Business.PASSWORD)
                .expect(404);
        business.owner().delete(path).expect(409);
    }

    @Test
    void linkForOneLetsOneInHoweverManyTryAtOnce() {
        var issued = invite("{\"kind\": \"PERSONAL\", \"role\": \"STAFF\"}");
        var tries = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> join(secret(issued), "Twin", Business.newLogin("twin"), Business.PASSWORD)))
                .toList();
        assertThat(tries.stream().map(CompletableFuture::join).map(Answer::status))
                .containsExactlyInAnyOrder(201, 404, 404, 404);
    }

    @Test
    void employeeNumberIsEnoughToComeInAndToSignIn() {
        var code = business.owner().get("me").expect(200).text("/tenant/code");
        assertThat(code).matches("[a-z]{1,5}\\d{4,}");
        var issued = invite("{\"kind\": \"TEAM\", \"role\": \"STAFF\", \"approval\": false, \"uses\": 2}");
        var entry = Rest.stranger()
                .post("joins", numbered(secret(issued), "Cleaner", "A-17"))
                .expect(201);
        assertThat(entry.text("/login")).isEqualTo(code + "/a-17");
        assertThat(Business.signIn(code + " ／ A-17", Business.PASSWORD)
                        .expect(201)
                        .text("/name"))
                .isEqualTo("Cleaner");
        Business.signIn("A-17", Business.PASSWORD).expect(401);
        var taken = Rest.stranger()
                .post("joins", numbered(secret(issued), "Other", "a-17").replace(Business.PASSWORD, "Other-soup-18"));
        assertThat(taken.expect(400).errors()).containsExactly("/password password-existing");
        assertThat(Rest.stranger()
                        .post("joins", numbered(secret(issued), "Other", "工号/1"))
                        .expect(400)
                        .errors())
                .containsExactly("/number employee-number");
    }

    @Test
    void whoHasAnAccountJoinsWithItsPassword() {
        var other = Business.open("House Next Door");
        var issued = invite("{\"kind\": \"TEAM\", \"role\": \"STAFF\", \"approval\": false}");
        assertThat(join(secret(issued), "Neighbour", other.login(), "Other-soup-18")
                        .expect(400)
                        .errors())
                .containsExactly("/password password-existing");
        var entry = join(secret(issued), "Neighbour", other.login(), Business.PASSWORD)
                .expect(201);
        assertThat(entry.text("/granted/tenant")).isEqualTo(business.tenant());
        assertThat(Business.signIn(other.login(), Business.PASSWORD)
                        .expect(409)
                        .json()
                        .at("/choices")
                        .findValuesAsText("name"))
                .contains("House Next Door", "House of Open Doors");
        join(secret(issued), "Neighbour", other.login(), Business.PASSWORD).expect(409);
    }

    @Test
    void administratorDecidesOnThoseWhoComeByATeamLink() {
        var issued = invite("{\"kind\": \"TEAM\", \"role\": \"STAFF\", \"label\": \"Lobby poster\"}");
        var login = Business.newLogin("hopeful");
        var entry = join(secret(issued), "Hopeful", login, Business.PASSWORD).expect(201);
        assertThat(entry.json().get("waiting").asBoolean()).isTrue();
        assertThat(entry.json().has("granted")).isFalse();
        assertThat(Business.signIn(login, Business.PASSWORD).expect(401).text("/detail"))
                .contains("waiting for an administrator");
        // Asking again is answered the same, asks once and takes no second place.
        assertThat(join(secret(issued), "Hopeful", login, Business.PASSWORD)
                        .expect(201)
                        .json()
                        .get("waiting")
                        .asBoolean())
                .isTrue();
        var request = request(login);
        business.owner().post("join-requests/" + request + "/refusal", "").expect(204);
        business.owner().post("join-requests/" + request + "/approval", "").expect(409);
        Business.signIn(login, Business.PASSWORD).expect(401);
        join(secret(issued), "Hopeful", login, Business.PASSWORD).expect(201);
        var person = business.owner()
                .post("join-requests/" + request(login) + "/approval", "")
                .expect(200);
        assertThat(person.text("/role")).isEqualTo("STAFF");
        Business.signIn(login, Business.PASSWORD).expect(201);
        assertThat(business.owner().get("join-requests").expect(200).body()).doesNotContain(login);
    }

    @Test
    void wrongWishesAreNamedAndStoreNothing() {
        var before = states();
        var wrong = business.owner()
                .post("invitations", "{\"role\": \"OWNER\", \"language\": \"fr\", \"days\": 91, \"email\": \"nobody\"}")
                .expect(400);
        assertThat(wrong.errors())
                .containsExactlyInAnyOrder(
                        "/kind required", "/role invitation-owner", "/language choice", "/days range", "/email email");
        assertThat(business.owner()
                        .post(
                                "invitations",
                                "{\"kind\": \"TEAM\", \"role\": \"STAFF\", \"uses\": 501, \"email\": \"a@example.com\"}")
                        .expect(400)
                        .errors())
                .containsExactlyInAnyOrder("/email invitation-team-email", "/uses range");
        assertThat(states()).isEqualTo(before);
    }

    @Test
    void newcomersFieldsAreCheckedTogether() {
        var issued = invite("{\"kind\": \"PERSONAL\", \"role\": \"STAFF\"}");
        assertThat(join(secret(issued), "", "nobody", "short").expect(400).errors())
                .containsExactlyInAnyOrder("/name required", "/login login", "/password password-short");
        preview(secret(issued)).expect(200);
    }

    private static Answer invite(String wish) {
        return business.owner().post("invitations", wish).expect(201);
    }

    private static String secret(Answer issued) {
        return issued.text("/link").replaceFirst(".*#", "");
    }

    private static Answer preview(String secret) {
        return Rest.stranger().post("joins/preview", "{\"secret\": \"%s\"}".formatted(secret));
    }

    private static Answer join(String secret, String name, String login, String password) {
        return Rest.stranger()
                .post(
                        "joins",
                        "{\"secret\": \"%s\", \"name\": \"%s\", \"login\": \"%s\", \"password\": \"%s\"}"
                                .formatted(secret, name, login, password));
    }

    private static String numbered(String secret, String name, String number) {
        return "{\"secret\": \"%s\", \"name\": \"%s\", \"number\": \"%s\", \"password\": \"%s\"}"
                .formatted(secret, name, number, Business.PASSWORD);
    }

    private static String request(String login) {
        for (var request : business.owner().get("join-requests").expect(200).json()) {
            if (request.get("login").asText().equals(login)) {
                return request.get("id").asText();
            }
        }
        throw new AssertionError("No request of " + login);
    }

    private static List<String> states() {
        var states = new java.util.ArrayList<String>();
        business.owner()
                .get("invitations?size=200")
                .expect(200)
                .json()
                .get("items")
                .forEach(item -> states.add(
                        item.get("id").asText() + " " + item.get("state").asText()));
        return states;
    }
}
