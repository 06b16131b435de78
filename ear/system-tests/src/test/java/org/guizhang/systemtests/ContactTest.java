package org.guizhang.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** Everybody's own name, address and number. */
class ContactTest {
    private static final String CONFIRM = "confirm your address";

    @Test
    void changingTakesTheOwnPassword() {
        var house = Business.open("House of Doubt");
        assertThat(change(house.owner(), "\"name\": \"Other\"", "wrong")
                        .expect(400)
                        .errors())
                .containsExactly("/password password-wrong");
        assertThat(change(
                                house.owner(),
                                "\"name\": \" \", \"email\": \"\", \"phone\": \"li@example.com\"",
                                Business.PASSWORD)
                        .expect(400)
                        .errors())
                .containsExactlyInAnyOrder("/name required", "/email required", "/phone phone");
        assertThat(house.owner().get("me/contact").expect(200).text("/name")).isEqualTo("Owner of House of Doubt");
    }

    @Test
    void nameChangesInEveryBusinessAndStandsInEachTrail() {
        var one = Business.open("House One");
        var other = Business.open("House Other");
        var link = Business.secret(other.add("Guest", one.login(), "STAFF").expect(201));
        one.owner().post("joins/own", "{\"secret\": \"%s\"}".formatted(link)).expect(201);
        change(one.owner(), "\"name\": \"Li Xiaoming\"", Business.PASSWORD).expect(200);
        for (var house : new Business[] {one, other}) {
            assertThat(house.owner().get("people?q=" + one.login()).text("/items/0/name"))
                    .isEqualTo("Li Xiaoming");
            var trail = house.owner().get("audit?action=person.contact-changed").expect(200);
            assertThat(trail.json().at("/items")).hasSize(1);
            assertThat(trail.text("/items/0/actorName") + trail.body()).contains("Li Xiaoming");
        }
    }

    @Test
    void newAddressCountsWhenItIsConfirmedAndTheOldOneIsTold() {
        var house = Business.open("House of Moving");
        house.owner()
                .post(
                        "me/contact/confirmation",
                        "{\"secret\": \"%s\"}".formatted(Mailbox.secret(house.login(), CONFIRM)))
                .expect(200);
        var wanted = Business.newLogin("moved");
        var pending = change(house.owner(), "\"email\": \"%s\"".formatted(wanted), Business.PASSWORD)
                .expect(200);
        assertThat(pending.text("/email")).isEqualTo(house.login());
        assertThat(pending.text("/pending")).isEqualTo(wanted);
        Business.signIn(wanted, Business.PASSWORD).expect(401);

        var secret = Mailbox.secret(wanted, CONFIRM);
        // Whoever reads the new address has no right to the account by that, and learns nothing of it.
        var shown = Rest.stranger()
                .post("recoveries/preview", "{\"secret\": \"%s\"}".formatted(secret))
                .expect(200);
        assertThat(shown.text("/purpose")).isEqualTo("NEW_ADDRESS");
        assertThat(shown.body()).doesNotContain(house.name(), house.login());
        Rest.stranger()
                .post(
                        "recoveries/password",
                        "{\"secret\": \"%s\", \"password\": \"Dumplings-for-18\", \"mine\": true}".formatted(secret))
                .expect(404);
        Rest.stranger()
                .post("recoveries/release", "{\"secret\": \"%s\"}".formatted(secret))
                .expect(404);
        Rest.stranger()
                .post(
                        "recoveries/confirmation",
                        "{\"secret\": \"%s\", \"password\": \"%s\"}".formatted(secret, Business.PASSWORD))
                .expect(204);
        // Whoever opens the link once more learns that it has done what it was for.
        assertThat(Rest.stranger()
                        .post("recoveries/preview", "{\"secret\": \"%s\"}".formatted(secret))
                        .expect(409)
                        .text("/detail"))
                .contains("confirmed already");
        assertThat(Business.signIn(wanted, Business.PASSWORD).expect(201).text("/tenant"))
                .isEqualTo(house.tenant());
        Business.signIn(house.login(), Business.PASSWORD).expect(401);
        assertThat(house.owner().get("people").text("/items/0/login")).isEqualTo(wanted);
        assertThat(Mailbox.to(house.login(), "Your address was replaced")).hasSize(1);
    }

    @Test
    void addressThatAnotherHasConfirmedStaysTheOthers() {
        var first = Business.open("House First");
        first.owner()
                .post(
                        "me/contact/confirmation",
                        "{\"secret\": \"%s\"}".formatted(Mailbox.secret(first.login(), CONFIRM)))
                .expect(200);
        var second = Business.open("House Second");
        // The answer is that of any other address.
        change(second.owner(), "\"email\": \"%s\"".formatted(first.login()), Business.PASSWORD)
                .expect(200);
        Mailbox.await(first.login(), CONFIRM, 2);
        second.owner()
                .post(
                        "me/contact/confirmation",
                        "{\"secret\": \"%s\"}".formatted(Mailbox.secret(first.login(), CONFIRM)))
                .expect(409);
        assertThat(Business.signIn(first.login(), Business.PASSWORD).expect(201).text("/tenant"))
                .isEqualTo(first.tenant());
    }

    @Test
    void phoneIsTheLoginOrStandsBesideIt() {
        var house = Business.open("House of Phones");
        var beside = change(house.owner(), "\"phone\": \"138 0000 4711\"", Business.PASSWORD)
                .expect(200);
        assertThat(beside.text("/phone")).isEqualTo("+8613800004711");
        assertThat(beside.text("/login")).isEqualTo(house.login());
        Business.signIn("13800004711", Business.PASSWORD).expect(401);
        assertThat(change(house.owner(), "\"phone\": \"\"", Business.PASSWORD)
                        .expect(200)
                        .text("/phone"))
                .isEmpty();

        var mobile = phone();
        var cook = Business.secret(house.add("Cook", mobile, "STAFF").expect(201));
        var token = Business.join(cook, Business.PASSWORD).expect(201).text("/granted/token");
        var other = phone();
        var waiter = Business.secret(house.add("Waiter", other, "STAFF").expect(201));
        Business.join(waiter, Business.PASSWORD).expect(201);
        var who = Rest.stranger().as(token);
        assertThat(change(who, "\"phone\": \"%s\"".formatted(other), Business.PASSWORD)
                        .expect(400)
                        .errors())
                .containsExactly("/phone login-taken");
        var next = phone();
        assertThat(change(who, "\"phone\": \"%s\"".formatted(next), Business.PASSWORD)
                        .expect(200)
                        .text("/login"))
                .isEqualTo("+86" + next);
        Business.signIn(next, Business.PASSWORD).expect(201);
        Business.signIn(mobile, Business.PASSWORD).expect(401);
    }

    @Test
    void addressBesideAPhoneLeadsBackOnceItsHolderHasConfirmedIt() {
        var house = Business.open("House of Mobiles");
        house.handbook();
        var mobile = phone();
        var link = Business.secret(house.add("Cook", mobile, "STAFF").expect(201));
        var cook = Rest.stranger()
                .as(Business.join(link, Business.PASSWORD).expect(201).text("/granted/token"));
        var address = Business.newLogin("cook");
        assertThat(change(cook, "\"email\": \"%s\"".formatted(address), Business.PASSWORD)
                        .expect(200)
                        .text("/pending"))
                .isEqualTo(address);
        var secret = Mailbox.secret(address, CONFIRM);
        // Whoever reads an address that was entered by mistake gets nothing by it.
        Rest.stranger()
                .post(
                        "recoveries/password",
                        "{\"secret\": \"%s\", \"password\": \"Dumplings-for-18\", \"mine\": true}".formatted(secret))
                .expect(404);
        assertThat(cook.post("me/contact/confirmation", "{\"secret\": \"%s\"}".formatted(secret))
                        .expect(200)
                        .text("/login"))
                .isEqualTo("+86" + mobile);
        Rest.stranger()
                .post("recoveries", "{\"login\": \"%s\"}".formatted(mobile))
                .expect(202);
        var back = Mailbox.secret(address, "Set a new password");
        Rest.stranger()
                .post("recoveries/password", "{\"secret\": \"%s\", \"password\": \"Dumplings-for-18\"}".formatted(back))
                .expect(204);
        Business.signIn(mobile, "Dumplings-for-18").expect(201);
    }

    /** As after a server that went away between a change and its entry in the businesses. */
    @Test
    void whatIsNotEnteredYetIsEnteredByTheJob() throws SQLException {
        var house = Business.open("House of Interruptions");
        try (var connection = Server.running().superuser();
                var statement = connection.createStatement()) {
            statement.executeUpdate(
                    "insert into account_news (tenant_id, id, person_id, action, name, how, at) values ('"
                            + house.tenant() + "', gen_random_uuid(), '" + house.person()
                            + "', 'person.contact-changed', 'Wang Fang', 'name', now())");
        }
        Patience.until(
                "the name is entered",
                () -> house.owner().get("people").text("/items/0/name").equals("Wang Fang"));
        var trail = house.owner().get("audit?action=person.contact-changed").expect(200);
        assertThat(trail.json().at("/items")).hasSize(1);
        assertThat(trail.body()).contains("Owner of House of Interruptions").contains("Wang Fang");
    }

    /** A mobile number nobody has yet in this run. */
    private static String phone() {
        return "139" + String.format("%08d", Math.floorMod(System.nanoTime() / 1000, 100_000_000L));
    }

    private static Answer change(Rest caller, String members, String password) {
        return caller.put("me/contact", "{%s, \"password\": \"%s\"}".formatted(members, password));
    }
}
