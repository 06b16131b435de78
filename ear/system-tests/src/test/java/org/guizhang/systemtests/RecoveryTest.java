package org.guizhang.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Ways back for who has lost the password, none of which is a way into somebody else's account or business. */
class RecoveryTest {
    private static final String ANEW = "Dumplings-for-18";
    private static final String KNOWN_TO_ATTACKER = "Attacker-known-77";
    private static final String RESET = "Set a new password";
    private static final String CONFIRM = "confirm your address";

    @Test
    void forgottenPasswordIsSetAnewByAMailedLinkThatWorksOnce() {
        var house = Business.open("House of the Forgetful");
        confirm(house);
        var program = house.owner()
                .post("tokens", Business.token("Till", 9))
                .expect(201)
                .text("/secret");
        forgot(house.login());
        var first = Mailbox.secret(house.login(), RESET);
        assertThat(preview(first).expect(200).json().at("/asks").asBoolean(true))
                .isFalse();
        assertThat(reset(first, "short", null).expect(400).errors()).containsExactly("/password password-short");
        reset(first, ANEW, null).expect(204);
        reset(first, ANEW, null).expect(404);
        house.owner().get("me").expect(401);
        Rest.stranger().as(program).get("me").expect(401);
        assertThat(Business.signIn(house.login(), Business.PASSWORD).expect(401).text("/detail"))
                .isEqualTo("The account or the password is not right.");
        var again = Rest.stranger()
                .as(Business.signIn(house.login(), ANEW).expect(201).text("/token"));
        assertThat(again.get("audit?action=person.password-reset")
                        .expect(200)
                        .json()
                        .at("/items"))
                .hasSize(1);
    }

    @Test
    void anotherLinkEndsTheOneBefore() {
        var house = Business.open("House of Impatience");
        forgot(house.login());
        var first = Mailbox.secret(house.login(), RESET);
        forgot(house.login());
        Mailbox.await(house.login(), RESET, 2);
        preview(first).expect(404);
        preview(Mailbox.secret(house.login(), RESET)).expect(200);
    }

    @Test
    void reportingTellsNobodyWhetherThereIsSuchAnAccount() {
        var house = Business.open("House of Silence");
        var unknown = Business.newLogin("unknown");
        var one = forgot(unknown);
        var other = forgot(house.login());
        assertThat(one.body()).isEqualTo(other.body());
        assertThat(one.headers().map().keySet()).isEqualTo(other.headers().map().keySet());
        // Requests are answered in their order: nothing has gone to the unknown one by now.
        assertThat(Mailbox.to(house.login(), RESET)).hasSize(1);
        assertThat(Mailbox.count(unknown, "")).isZero();
    }

    @Test
    void whoeverConfirmsAnAddressTakesItsAccountOverAndTheEarlierHolderIsTold() {
        var house = Business.open("House of the Unconfirmed");
        forgot(house.login());
        var secret = Mailbox.secret(house.login(), RESET);
        var asked = preview(secret).expect(200).json();
        assertThat(asked.at("/asks").asBoolean()).isTrue();
        assertThat(asked.at("/businesses/0/name").asText()).isEqualTo(house.name());
        assertThat(asked.at("/businesses/0/owner").asText()).isEqualTo("Owner of " + house.name());
        assertThat(reset(secret, ANEW, null).expect(400).errors()).containsExactly("/mine recovery-mine");
        reset(secret, ANEW, true).expect(204);
        house.owner().get("me").expect(401);
        assertThat(Business.signIn(house.login(), Business.PASSWORD).expect(401).text("/detail"))
                .contains("no longer yours to use");
        assertThat(Business.signIn(house.login(), "Never-was-right-5")
                        .expect(401)
                        .text("/detail"))
                .isEqualTo("The account or the password is not right.");
        var now = Rest.stranger()
                .as(Business.signIn(house.login(), ANEW).expect(201).text("/token"));
        assertThat(now.get("me/contact").expect(200).text("/verifiedAt")).startsWith("20");
    }

    @Test
    void addressTakenBeforehandGoesBackToItsHolderAndTheStrangerGainsNothing() {
        var real = Business.open("House of the Real Owner");
        var cfo = Business.newLogin("cfo");
        var evil = takenBeforehand(cfo);
        // The stranger asks to join in the name of the address, too.
        var team = Business.secret(real.owner()
                .post("invitations", "{\"kind\": \"TEAM\", \"role\": \"ADMINISTRATOR\"}")
                .expect(201));
        evil.post("joins/own", "{\"secret\": \"%s\"}".formatted(team)).expect(201);
        var link = Business.secret(real.add("The CFO", cfo, "ADMINISTRATOR").expect(201));

        var secret = Mailbox.secret(cfo, CONFIRM);
        var asked = preview(secret).expect(200);
        assertThat(asked.text("/purpose")).isEqualTo("ADDRESS");
        assertThat(asked.text("/businesses/0/name")).isEqualTo("Evil");
        recoveries("release", "{\"secret\": \"%s\"}".formatted(secret)).expect(204);
        recoveries("release", "{\"secret\": \"%s\"}".formatted(secret)).expect(404);

        evil.get("me").expect(401);
        assertThat(real.owner().get("join-requests").expect(200).json()).isEmpty();
        assertThat(Business.join(link, ANEW).expect(201).text("/granted/role")).isEqualTo("ADMINISTRATOR");
        assertThat(Business.signIn(cfo, ANEW).expect(201).text("/tenant")).isEqualTo(real.tenant());

        // The stranger is told, keeps what was the stranger's own, and nothing else.
        var told = Business.signIn(cfo, KNOWN_TO_ATTACKER).expect(401).text("/detail");
        var moved = told.replaceFirst(".*sign in with (\\S+) and.*", "$1");
        var stranger = Business.signIn(moved, KNOWN_TO_ATTACKER).expect(201);
        assertThat(stranger.text("/tenantName")).isEqualTo("Evil");
        var there = Rest.stranger().as(stranger.text("/token"));
        assertThat(there.get("people").text("/items/0/login")).isEqualTo(moved);
        assertThat(there.get("me/tenants").expect(200).json()).hasSize(1);
        assertThat(there.get("audit?action=person.address-lost").json().at("/items"))
                .hasSize(1);
    }

    @Test
    void linkThatIsReadWithoutThePasswordConfirmsNothingForTheStranger() {
        var victim = Business.newLogin("victim");
        takenBeforehand(victim);
        var secret = Mailbox.secret(victim, CONFIRM);
        var wrong = recoveries("confirmation", "{\"secret\": \"%s\", \"password\": \"x\"}".formatted(secret));
        assertThat(wrong.expect(400).errors()).containsExactly("/password password-wrong");
        Business.open("Somebody Else")
                .owner()
                .post("me/contact/confirmation", "{\"secret\": \"%s\"}".formatted(secret))
                .expect(404);
        recoveries("confirmation", "{\"secret\": \"%s\", \"password\": \"%s\"}".formatted(secret, KNOWN_TO_ATTACKER))
                .expect(204);
    }

    @Test
    void businessGivesOneOfItsPeopleAWayBack() {
        var house = Business.open("House of Help");
        var cook = house.hire("STAFF");
        var given = give(house.owner(), cook.person()).expect(201);
        assertThat(given.text("/password")).isEmpty();
        assertThat(preview(Business.secret(given))
                        .expect(200)
                        .json()
                        .at("/asks")
                        .asBoolean(true))
                .isFalse();
        cook.rest().get("me").expect(200);
        reset(Business.secret(given), ANEW, null).expect(204);
        cook.rest().get("me").expect(401);
        var back = Rest.stranger()
                .as(Business.signIn(cook.login(), ANEW).expect(201).text("/token"));
        // What a business hands over confirms no address.
        assertThat(back.get("me/contact").expect(200).text("/verifiedAt")).isEmpty();
        for (var action : List.of("person.recovery-given", "person.password-reset")) {
            assertThat(house.owner().get("audit?action=" + action).json().at("/items"))
                    .hasSize(1);
        }
        assertThat(house.owner().get("audit?size=200").body()).doesNotContain(Business.secret(given));
    }

    @Test
    void employeeNumberGetsANewFirstPassword() {
        var house = Business.open("House of Numbers");
        var added = house.addNumbered("Cleaner", "17", "STAFF").expect(201);
        var login = added.text("/person/login");
        var session = Rest.stranger()
                .as(Business.signIn(login, added.text("/password")).expect(201).text("/token"));
        var given = give(house.owner(), added.text("/person/id")).expect(201);
        assertThat(given.text("/link")).isEmpty();
        session.get("me/tenants").expect(401);
        Business.signIn(login, added.text("/password")).expect(401);
        var again = Rest.stranger()
                .as(Business.signIn(login, given.text("/password")).expect(201).text("/token"));
        again.get("me/tenants").expect(403);
    }

    @Test
    void administratorsGiveNoneToOwnersAndNobodyToThemselves() {
        var house = Business.open("House of Ranks");
        var administrator = house.hire("ADMINISTRATOR");
        assertThat(give(administrator.rest(), house.person()).expect(403).text("/detail"))
                .contains("Only an owner");
        give(administrator.rest(), administrator.person()).expect(409);
        give(house.owner(), administrator.person()).expect(201);
    }

    @Test
    void linkOfAnAdministratorIsNoneForWhoHasBecomeAnOwnerMeanwhile() {
        var house = Business.open("House of Promotions");
        var administrator = house.hire("ADMINISTRATOR");
        var cook = house.hire("STAFF");
        var given = Business.secret(give(administrator.rest(), cook.person()).expect(201));
        preview(given).expect(200);
        house.owner()
                .put("people/" + cook.person() + "/role", "{\"role\": \"OWNER\"}")
                .expect(200);
        reset(given, ANEW, null).expect(404);
        var owners = Business.secret(give(house.owner(), cook.person()).expect(201));
        reset(owners, ANEW, null).expect(204);
    }

    @Test
    void linkOfABusinessEndsWithAccessThereAndWithANewPassword() {
        var house = Business.open("House of Departures");
        var cook = house.hire("STAFF");
        var given = Business.secret(give(house.owner(), cook.person()).expect(201));
        preview(given).expect(200);
        house.owner()
                .put("people/" + cook.person() + "/access", "{\"active\": false}")
                .expect(200);
        preview(given).expect(404);
        reset(given, ANEW, null).expect(404);

        var waiter = house.hire("STAFF");
        var stolen = Business.secret(give(house.owner(), waiter.person()).expect(201));
        waiter.rest()
                .put("me/password", "{\"current\": \"%s\", \"wanted\": \"%s\"}".formatted(Business.PASSWORD, ANEW))
                .expect(204);
        preview(stolen).expect(404);
        // Confirming the address is another matter.
        preview(Mailbox.secret(waiter.login(), CONFIRM)).expect(200);
    }

    @Test
    void reportsOfForgottenPasswordsKeepNoAddressFromBeingConfirmed() {
        var house = Business.open("House of Noise");
        for (var i = 0; i < 5; i++) {
            forgot(house.login());
        }
        Mailbox.await(house.login(), RESET, 5);
        house.owner().post("me/contact/link", null).expect(202);
    }

    @Test
    void accountKnownInAnotherBusinessIsNeverOpenedByThisOne() {
        var here = Business.open("House of the Curious");
        var there = Business.open("House of Secrets");
        var cook = here.hire("STAFF");
        var early = Business.secret(give(here.owner(), cook.person()).expect(201));
        var link =
                Business.secret(there.add("Cook", cook.login(), "ADMINISTRATOR").expect(201));
        preview(early).expect(200);
        var joined = Business.join(link, Business.PASSWORD).expect(201);
        // What was given out before is worth nothing now, and nothing more is given out.
        preview(early).expect(404);
        reset(early, ANEW, true).expect(404);
        var refused = give(here.owner(), cook.person()).expect(409);
        assertThat(refused.body()).doesNotContain("Secrets");
        // Nor once access has ended there: the other business may restore it without asking.
        there.owner()
                .put("people/" + joined.text("/granted/person") + "/access", "{\"active\": false}")
                .expect(200);
        give(here.owner(), cook.person()).expect(409);
        Business.signIn(cook.login(), Business.PASSWORD).expect(201);
    }

    @Test
    void whoeverHasConfirmedAnAddressGetsBackByItAlone() {
        var house = Business.open("House of Addresses");
        var cook = house.hire("STAFF");
        var given = Business.secret(give(house.owner(), cook.person()).expect(201));
        assertThat(verified(house, cook.person())).isEmpty();
        cook.rest()
                .post(
                        "me/contact/confirmation",
                        "{\"secret\": \"%s\"}".formatted(Mailbox.secret(cook.login(), CONFIRM)))
                .expect(200);
        assertThat(verified(house, cook.person())).startsWith("20");
        preview(given).expect(404);
        give(house.owner(), cook.person()).expect(409);
        cook.rest().post("me/contact/link", null).expect(409);
    }

    @Test
    void mailsToOneAccountAreFew() {
        var house = Business.open("House of Patience");
        for (var i = 0; i < 4; i++) {
            house.owner().post("me/contact/link", null).expect(202);
        }
        house.owner().post("me/contact/link", null).expect(429);
    }

    private static String verified(Business house, String person) {
        var listed = StreamSupport.stream(
                        house.owner().get("people?size=200").json().get("items").spliterator(), false)
                .filter(one -> one.get("id").asText().equals(person))
                .findFirst()
                .orElseThrow();
        var single = house.owner().get("people/" + person).expect(200).json();
        assertThat(listed).isEqualTo(single);
        return listed.path("verifiedAt").asText();
    }

    private static void confirm(Business house) {
        var secret = Mailbox.secret(house.login(), CONFIRM);
        house.owner()
                .post("me/contact/confirmation", "{\"secret\": \"%s\"}".formatted(secret))
                .expect(200);
    }

    private static Answer forgot(String login) {
        return recoveries(null, "{\"login\": \"%s\"}".formatted(login)).expect(202);
    }

    private static Answer preview(String secret) {
        return recoveries("preview", "{\"secret\": \"%s\"}".formatted(secret));
    }

    private static Answer reset(String secret, String password, Boolean mine) {
        return recoveries(
                "password",
                "{\"secret\": \"%s\", \"password\": \"%s\", \"mine\": %s}".formatted(secret, password, mine));
    }

    private static Answer recoveries(String step, String body) {
        return Rest.stranger().post(step == null ? "recoveries" : "recoveries/" + step, body);
    }

    private static Answer give(Rest caller, String person) {
        return caller.post("people/" + person + "/recovery", null);
    }

    /** A stranger signs up with an address that is somebody else's. */
    private static Rest takenBeforehand(String login) {
        return Rest.stranger()
                .as(Rest.stranger()
                        .post("sign-ups", """
                                {"business": "Evil", "trade": "restaurant",
                                 "owner": {"name": "Evil", "login": "%s", "password": "%s"}}""".formatted(login, KNOWN_TO_ATTACKER))
                        .expect(201)
                        .text("/token"));
    }
}
