package org.guizhang.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Belonging to a business needs the yes of the account's holder: an account opened beforehand with the address of
 * somebody else gets in nowhere, and no business pulls an account in.
 */
class PreHijackingTest {
    private static final String KNOWN_TO_ATTACKER = "Attacker-known-77";
    private static Business real;

    @BeforeAll
    static void openBusiness() {
        real = Business.open("House of the Real Owner");
    }

    @Test
    void accountOpenedBeforehandIsNotLetInByBeingAdded() {
        var cfo = takenBeforehand("cfo");
        var added = real.add("The CFO", cfo, "ADMINISTRATOR").expect(201);
        assertThat(added.text("/person/state")).isEqualTo("INVITED");
        staysOutside(cfo);
        // Nor does the link open to what the attacker knows of the business: without it there is no way in.
        assertThat(people("INVITED")).contains(cfo);
    }

    @Test
    void accountOpenedBeforehandIsNotLetInByTheList() {
        var cook = takenBeforehand("cook");
        var file = Spreadsheet.of(List.of(List.of("姓名", "邮箱"), List.of("Cook", cook)));
        var done = real.owner()
                .call("POST", "people/imports?apply=true", BodyPublishers.ofByteArray(file))
                .expect(200);
        assertThat(done.text("/rows/0/link")).contains("/join#");
        staysOutside(cook);
    }

    @Test
    void personalInvitationLetsInTheAddressItNamesAndNoOther() {
        var ceo = Business.newLogin("ceo");
        var thief = takenBeforehand("thief");
        var issued = real.owner()
                .post(
                        "invitations",
                        "{\"kind\": \"PERSONAL\", \"role\": \"ADMINISTRATOR\", \"email\": \"%s\"}".formatted(ceo))
                .expect(201);
        var secret = Business.secret(issued);
        var offer = Rest.stranger()
                .post("joins/preview", "{\"secret\": \"%s\"}".formatted(secret))
                .expect(200);
        assertThat(offer.text("/login")).isEqualTo("c***@example.com");
        var form = "{\"secret\": \"%s\", \"name\": \"Boss\", \"login\": \"%s\", \"password\": \"%s\"}";
        assertThat(Rest.stranger()
                        .post("joins", form.formatted(secret, thief, KNOWN_TO_ATTACKER))
                        .expect(400)
                        .errors())
                .containsExactly("/login invitation-login");
        var token = Business.signIn(thief, KNOWN_TO_ATTACKER).expect(201).text("/token");
        assertThat(Rest.stranger()
                        .as(token)
                        .post("joins/own", "{\"secret\": \"%s\"}".formatted(secret))
                        .expect(409)
                        .text("/detail"))
                .contains("c***@example.com");
        assertThat(Rest.stranger()
                        .post("joins", form.formatted(secret, ceo, Business.PASSWORD))
                        .expect(201)
                        .text("/granted/role"))
                .isEqualTo("ADMINISTRATOR");
    }

    @Test
    void linkOfAnAdministratorMakesNoOwner() {
        var partner = Business.newLogin("partner");
        var added = real.hire("ADMINISTRATOR")
                .rest()
                .post("people", "{\"name\": \"Partner\", \"login\": \"%s\", \"role\": \"STAFF\"}".formatted(partner))
                .expect(201);
        real.owner()
                .put("people/" + added.text("/person/id") + "/role", "{\"role\": \"OWNER\"}")
                .expect(200);
        Business.join(Business.secret(added), KNOWN_TO_ATTACKER).expect(404);
    }

    @Test
    void nobodyBecomesAnOwnerWithAPasswordThatSomebodyElseMade() {
        var added = real.hire("ADMINISTRATOR")
                .rest()
                .post("people", "{\"name\": \"Partner\", \"number\": \"P-1\", \"role\": \"STAFF\"}")
                .expect(201);
        var role = "people/" + added.text("/person/id") + "/role";
        assertThat(real.owner().put(role, "{\"role\": \"OWNER\"}").expect(409).text("/detail"))
                .contains("Partner still has a first password");
        var login = added.text("/person/login");
        var own = "Dumplings-for-18";
        Rest.stranger()
                .as(Business.signIn(login, added.text("/password")).expect(201).text("/token"))
                .put("me/password", "{\"current\": \"%s\", \"wanted\": \"%s\"}".formatted(added.text("/password"), own))
                .expect(204);
        real.owner().put(role, "{\"role\": \"OWNER\"}").expect(200);
    }

    @Test
    void answersDoNotTellWhetherALoginHasAnAccount() {
        var known = takenBeforehand("known");
        var unknown = Business.newLogin("unknown");
        var one = real.add("Somebody", known, "STAFF").expect(201);
        var other = real.add("Somebody", unknown, "STAFF").expect(201);
        assertThat(shape(one, known)).isEqualTo(shape(other, unknown));
        assertThat(one.json().has("password")).isFalse();
    }

    @Test
    void nobodyPullsAnAccountIntoABusiness() {
        var victim = Business.open("House of the Victim");
        var evil = Business.open("!000 Payroll");
        var added = evil.add("Hijacked", victim.login(), "STAFF").expect(201);
        evil.owner()
                .put("people/" + added.text("/person/id") + "/access", "{\"active\": true}")
                .expect(409);
        var signedIn = Business.signIn(victim.login(), Business.PASSWORD).expect(201);
        assertThat(signedIn.text("/tenant")).isEqualTo(victim.tenant());
        assertThat(victim.owner().get("me/tenants").expect(200).json()).hasSize(1);
    }

    @Test
    void holderSaysYesWithTheOwnPasswordAndLeavesAgain() {
        var guest = Business.open("House of the Guest");
        var secret =
                Business.secret(real.add("Guest", guest.login(), "SUPERVISOR").expect(201));
        assertThat(Business.join(secret, "not-the-password").expect(400).errors())
                .containsExactly("/password password-existing");
        guest.owner()
                .post("joins/own", "{\"secret\": \"%s\"}".formatted(secret))
                .expect(201);
        assertThat(people("ACTIVE")).contains(guest.login());
        Business.join(secret, Business.PASSWORD).expect(404);
        guest.owner().delete("me/tenants/" + guest.tenant()).expect(409);
        guest.owner().delete("me/tenants/" + real.tenant()).expect(204);
        assertThat(people("LEFT")).contains(guest.login());
        assertThat(Business.signIn(guest.login(), Business.PASSWORD).expect(201).text("/tenant"))
                .isEqualTo(guest.tenant());

        // The business cannot call them back by itself, only ask.
        var person = person(guest.login());
        real.owner().put("people/" + person + "/access", "{\"active\": true}").expect(409);
        var again = Business.secret(
                real.owner().post("people/" + person + "/link", null).expect(201));
        Business.join(again, Business.PASSWORD).expect(201);
        assertThat(person(guest.login())).isEqualTo(person);
    }

    @Test
    void addressOfSomebodyWhoLeftDoesNotLeadToTheirEntry() {
        var anna = Business.open("House of Anna");
        var before = anna.login();
        var secret = Business.secret(real.add("Anna", before, "SUPERVISOR").expect(201));
        anna.owner().post("joins/own", "{\"secret\": \"%s\"}".formatted(secret)).expect(201);
        var person = person(before);
        anna.owner().delete("me/tenants/" + real.tenant()).expect(204);
        var again = Business.secret(
                real.owner().post("people/" + person + "/link", null).expect(201));
        var moved = Business.newLogin("moved");
        anna.owner()
                .put("me/contact", "{\"email\": \"%s\", \"password\": \"%s\"}".formatted(moved, Business.PASSWORD))
                .expect(200);
        anna.owner()
                .post(
                        "me/contact/confirmation",
                        "{\"secret\": \"%s\"}".formatted(Mailbox.secret(moved, "confirm your address")))
                .expect(200);
        Business.signUp(Rest.stranger(), "House of the Next", before).expect(201);

        var form = "{\"secret\": \"%s\", \"login\": \"%s\", \"password\": \"%s\"}";
        var stranger = Business.signIn(before, Business.PASSWORD).expect(201).text("/token");
        var wrong = Rest.stranger()
                .post("joins", form.formatted("nobody-made-this", before, Business.PASSWORD))
                .expect(404);
        for (var refused : List.of(
                Rest.stranger().post("joins", form.formatted(again, before, Business.PASSWORD)),
                Rest.stranger().as(stranger).post("joins/own", "{\"secret\": \"%s\"}".formatted(again)))) {
            assertThat(refused.expect(404).text("/detail")).isEqualTo(wrong.text("/detail"));
        }
        assertThat(Business.join(again, Business.PASSWORD).expect(201).text("/granted/person"))
                .isEqualTo(person);
    }

    @Test
    void holderSaysNoAndTheBusinessSeesIt() {
        var login = Business.newLogin("unwilling");
        var made = real.add("Unwilling", login, "STAFF").expect(201);
        var link = "{\"secret\": \"%s\"}".formatted(Business.secret(made));
        Rest.stranger().post("joins/refusal", link).expect(204);
        Rest.stranger().post("joins/refusal", link).expect(404);
        assertThat(people("DECLINED")).contains(login);
        assertThat(real.owner().get("inbox?size=200").body()).contains("invitation-declined");
        var team = Business.secret(real.owner()
                .post("invitations", "{\"kind\": \"TEAM\", \"role\": \"STAFF\"}")
                .expect(201));
        Rest.stranger()
                .post("joins/refusal", "{\"secret\": \"%s\"}".formatted(team))
                .expect(409);
    }

    @Test
    void newLinkEndsTheOneBeforeAndAWithdrawnOneLetsNobodyIn() {
        var login = Business.newLogin("slow");
        var made = real.add("Slow", login, "STAFF").expect(201);
        real.add("Slow", login, "STAFF").expect(409);
        var path = "people/" + made.text("/person/id");
        var next = Business.secret(real.owner().post(path + "/link", null).expect(201));
        Business.join(Business.secret(made), Business.PASSWORD).expect(404);
        real.owner().put(path + "/access", "{\"active\": false}").expect(200);
        Business.join(next, Business.PASSWORD).expect(404);
        assertThat(real.owner()
                        .put(path + "/access", "{\"active\": true}")
                        .expect(200)
                        .text("/state"))
                .isEqualTo("INVITED");
    }

    @Test
    void teamLinkTakesThePlaceOfTheSameRoleAndOfNoOther() {
        var team = Business.secret(real.owner()
                .post("invitations", "{\"kind\": \"TEAM\", \"role\": \"STAFF\", \"approval\": false}")
                .expect(201));
        var form = "{\"secret\": \"%s\", \"name\": \"Me\", \"login\": \"%s\", \"password\": \"%s\"}";
        var waiter = Business.newLogin("waiter");
        var added = real.add("Waiter", waiter, "STAFF").expect(201);
        assertThat(Rest.stranger()
                        .post("joins", form.formatted(team, waiter, Business.PASSWORD))
                        .expect(201)
                        .text("/granted/person"))
                .isEqualTo(added.text("/person/id"));
        var boss = Business.newLogin("boss");
        real.add("Boss", boss, "ADMINISTRATOR").expect(201);
        Rest.stranger()
                .post("joins", form.formatted(team, boss, Business.PASSWORD))
                .expect(409);
        Business.signIn(boss, Business.PASSWORD).expect(401);
    }

    /** A stranger signs up with an address that is going to be somebody else's. */
    private static String takenBeforehand(String who) {
        var login = Business.newLogin(who);
        Rest.stranger()
                .post("sign-ups", """
                        {"business": "Evil", "trade": "restaurant",
                         "owner": {"name": "Evil", "login": "%s", "password": "%s"}}""".formatted(login, KNOWN_TO_ATTACKER))
                .expect(201);
        return login;
    }

    private static void staysOutside(String login) {
        Rest.stranger()
                .post(
                        "sessions",
                        "{\"login\": \"%s\", \"password\": \"%s\", \"tenant\": \"%s\"}"
                                .formatted(login, KNOWN_TO_ATTACKER, real.tenant()))
                .expect(403);
        var token = Business.signIn(login, KNOWN_TO_ATTACKER).expect(201);
        assertThat(token.text("/tenantName")).isEqualTo("Evil");
        assertThat(Rest.stranger().as(token.text("/token")).get("me/tenants").json())
                .hasSize(1);
    }

    private static String shape(Answer added, String login) {
        return added.body()
                .replace(login, "LOGIN")
                .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "ID")
                .replaceAll("#[\\w-]+", "#SECRET")
                .replaceAll("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z", "MOMENT");
    }

    private static List<String> people(String state) {
        return StreamSupport.stream(
                        real.owner().get("people?size=200").json().get("items").spliterator(), false)
                .filter(person -> person.get("state").asText().equals(state))
                .map(person -> person.get("login").asText())
                .toList();
    }

    private static String person(String login) {
        return StreamSupport.stream(
                        real.owner().get("people?size=200").json().get("items").spliterator(), false)
                .filter(person -> person.get("login").asText().equals(login))
                .findFirst()
                .orElseThrow()
                .get("id")
                .asText();
    }
}
