package org.guizhang.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Signing in and out, passwords, and people of several businesses. */
class AccountsTest {
    private static final String NEW_PASSWORD = "Dumpling-soup-18";

    @Test
    void temporaryPasswordOpensNothingButItsOwnChange() {
        var business = Business.open("House of First Days");
        var added = business.addNumbered("New", "N-1", "ADMINISTRATOR").expect(201);
        var login = added.text("/person/login");
        var granted = Business.signIn(login, added.text("/password")).expect(201);
        assertThat(granted.json().get("temporaryPassword").asBoolean()).isTrue();
        var newcomer = Rest.stranger().as(granted.text("/token"));
        for (var path : new String[] {"me", "handbook", "people", "modules", "audit", "tokens", "search?q=cash"}) {
            assertThat(newcomer.get(path).expect(403).text("/detail")).startsWith("Change the first password");
        }
        newcomer.put("me/password", change("not-the-first-one", NEW_PASSWORD)).expect(400);
        newcomer.put("me/password", change(added.text("/password"), "short")).expect(400);
        newcomer.put("me/password", change(added.text("/password"), NEW_PASSWORD))
                .expect(204);
        newcomer.get("me").expect(401);
        Business.signIn(login, added.text("/password")).expect(401);
        var token = Business.signIn(login, NEW_PASSWORD).expect(201).text("/token");
        Rest.stranger().as(token).get("people").expect(200);
    }

    @Test
    void peopleAreFoundByNameOrLoginInTheOwnBusinessAlone() {
        var house = Business.open("Lantern House");
        var other = Business.open("Lantern House");
        for (var business : List.of(house, other)) {
            business.owner()
                    .post(
                            "people",
                            "{\"name\": \"Ma 100%%\", \"login\": \"%s\", \"role\": \"STAFF\"}"
                                    .formatted(Business.newLogin("lantern")))
                    .expect(201);
        }
        for (var words : List.of("mA%20100", "LANTERN", "100%25")) {
            assertThat(house.owner().get("people?q=" + words).expect(200).json().at("/items"))
                    .as(words)
                    .extracting(person -> person.path("name").asText())
                    .contains("Ma 100%")
                    .hasSizeLessThan(3);
        }
        assertThat(house.owner().get("people?q=%25").json().at("/items")).hasSize(1);
        assertThat(house.owner().get("people?q=nobody-there").json().at("/items"))
                .isEmpty();
        house.hire("STAFF").rest().get("people?q=ma").expect(403);
    }

    @Test
    void oneAccountWorksForSeveralBusinesses() {
        var first = Business.open("Abalone House");
        var second = Business.open("Barbecue House");
        var member = first.hire("AUDITOR");
        var added = second.add("Visitor", member.login(), "STAFF").expect(201);
        assertThat(member.rest().get("me/tenants").expect(200).json()).hasSize(1);
        Business.join(Business.secret(added), Business.PASSWORD).expect(201);
        assertThat(member.rest().get("me/tenants").expect(200).json())
                .extracting(place -> place.get("tenantName").asText() + " "
                        + place.get("role").asText())
                .as("the one entered last stands first, by joining too")
                .containsExactly("Barbecue House STAFF", "Abalone House AUDITOR");
        var several = Business.signIn(member.login(), Business.PASSWORD).expect(409);
        assertThat(several.json().at("/choices"))
                .extracting(choice ->
                        choice.get("id").asText() + " " + choice.get("name").asText())
                .containsExactly(second.tenant() + " Barbecue House", first.tenant() + " Abalone House");
        assertThat(Business.signIn(member.login(), "wrong-wrong").expect(401).body())
                .doesNotContain("Abalone");
        var there = Rest.stranger()
                .post(
                        "sessions",
                        "{\"login\": \"%s\", \"password\": \"%s\", \"tenant\": \"%s\"}"
                                .formatted(member.login(), Business.PASSWORD, second.tenant()))
                .expect(201);
        var visitor = Rest.stranger().as(there.text("/token"));
        assertThat(visitor.get("me").expect(200).text("/tenant/name")).isEqualTo("Barbecue House");
        visitor.get("people").expect(403);
        // The one entered last stands first from now on.
        assertThat(visitor.get("me/tenants").json())
                .extracting(place -> place.get("tenantName").asText() + " by "
                        + place.get("owner").asText())
                .containsExactly(
                        "Barbecue House by Owner of Barbecue House", "Abalone House by Owner of Abalone House");
        member.rest().get("people").expect(200);

        second.owner()
                .put("people/" + added.text("/person/id") + "/access", "{\"active\": false}")
                .expect(200);
        visitor.get("me").expect(401);
        member.rest().get("me").expect(200);
        assertThat(member.rest().get("me/tenants").json()).hasSize(1);
    }

    @Test
    void signOutEndsThatTokenAlone() {
        var business = Business.open("House of Doors");
        var other = Rest.stranger()
                .as(Business.signIn(business.login(), Business.PASSWORD)
                        .expect(201)
                        .text("/token"));
        other.delete("sessions/current").expect(204);
        other.get("me").expect(401);
        business.owner().get("me").expect(200);
    }

    @Test
    void changedPasswordEndsEverySignIn() {
        var business = Business.open("House of Keys");
        var second =
                Business.signIn(business.login(), Business.PASSWORD).expect(201).text("/token");
        assertThat(business.owner()
                        .put("me/password", change("wrong", NEW_PASSWORD))
                        .expect(400)
                        .errors())
                .containsExactly("/current password-wrong");
        assertThat(business.owner()
                        .put("me/password", change(Business.PASSWORD, Business.PASSWORD))
                        .expect(400)
                        .errors())
                .containsExactly("/wanted password-same");
        business.owner()
                .put("me/password", change(Business.PASSWORD, NEW_PASSWORD))
                .expect(204);
        business.owner().get("me").expect(401);
        Rest.stranger().as(second).get("me").expect(401);
        Business.signIn(business.login(), Business.PASSWORD).expect(401);
        Business.signIn(business.login(), NEW_PASSWORD).expect(201);
    }

    @Test
    void lastOwnerStays() {
        var business = Business.open("House of One");
        var owner = business.owner();
        var self = "people/" + business.person();
        assertThat(owner.put(self + "/role", "{\"role\": \"STAFF\"}")
                        .expect(409)
                        .text("/detail"))
                .contains("at least one active owner");
        owner.put(self + "/access", "{\"active\": false}").expect(409);
        var second = business.hire("OWNER");
        owner.put(self + "/role", "{\"role\": \"ADMINISTRATOR\"}").expect(200);
        second.rest()
                .put("people/" + second.person() + "/access", "{\"active\": false}")
                .expect(409);
    }

    @Test
    void loginIsOnePersonsInAnySpelling() {
        var login = Business.newLogin("Spelled");
        Business.signUp(Rest.stranger(), "House of Spelling", login).expect(201);
        Business.signIn(" " + login.toUpperCase(java.util.Locale.ROOT) + " ", Business.PASSWORD)
                .expect(201);
        Business.signUp(Rest.stranger(), "House of Copies", login.toLowerCase(java.util.Locale.ROOT))
                .expect(409);
        var phone = "138" + String.format("%08d", System.currentTimeMillis() % 100_000_000);
        Business.signUp(Rest.stranger(), "House of Phones", phone.substring(0, 3) + " " + phone.substring(3))
                .expect(201);
        Business.signIn("+86 " + phone, Business.PASSWORD).expect(201);
    }

    @Test
    void expiredSignInsAreSweptAway() throws SQLException {
        var business = Business.open("House of Brooms");
        try (var connection = Server.running().superuser();
                var statement = connection.prepareStatement("update access_token set created_at = created_at - interval"
                        + " '2 days', expires_at = expires_at - interval '2 days' where tenant_id = ?::uuid");
                var left = connection.prepareStatement("select count(*) from access_token where tenant_id = ?::uuid")) {
            statement.setString(1, business.tenant());
            assertThat(statement.executeUpdate()).isEqualTo(1);
            business.owner().get("me").expect(401);
            Business.signIn(business.login(), Business.PASSWORD).expect(201);
            left.setString(1, business.tenant());
            try (var rows = left.executeQuery()) {
                rows.next();
                assertThat(rows.getInt(1)).isEqualTo(1);
            }
        }
    }

    @Test
    void overlongPasswordsTellNothingAboutALoginAndCountForNothing() {
        var business = Business.open("House of Long Words");
        var long1 = "x".repeat(129);
        for (var guess = 0; guess < 12; guess++) {
            Business.signIn(business.login(), long1).expect(401);
        }
        Business.signIn(business.login(), Business.PASSWORD).expect(201);
    }

    @Test
    void twoWhoAddTheSamePersonAtOnceAddOne() throws Exception {
        var business = Business.open("House of Echoes");
        var login = Business.newLogin("echo");
        Callable<Integer> add = () -> business.owner()
                .post("people", "{\"name\": \"Echo\", \"login\": \"%s\", \"role\": \"STAFF\"}".formatted(login))
                .status();
        var threads = Executors.newFixedThreadPool(4);
        try {
            var statuses = new ArrayList<Integer>();
            for (var done :
                    threads.invokeAll(Stream.generate(() -> add).limit(4).toList())) {
                statuses.add(done.get());
            }
            assertThat(statuses).containsExactlyInAnyOrder(201, 409, 409, 409);
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void guessingIsSlowedDown() {
        var business = Business.open("House of Guesses");
        for (var guess = 0; guess < 10; guess++) {
            Business.signIn(business.login(), "wrong-" + guess).expect(401);
        }
        var slowed = Business.signIn(business.login(), Business.PASSWORD).expect(429);
        assertThat(Integer.parseInt(slowed.header("Retry-After"))).isBetween(1, 31);
        assertThat(slowed.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(slowed.text("/detail")).contains("try again in");
        // Nobody else waits for it, and a known login is told from an unknown one by nothing.
        Business.signIn(Business.open("House of Others").login(), Business.PASSWORD)
                .expect(201);
        assertThat(Business.signIn("nobody@example.com", "wrong-0").expect(401).text("/detail"))
                .isEqualTo(Business.signIn(Business.open("House of Known").login(), "wrong-0")
                        .text("/detail"));
    }

    @Test
    void wrongPasswordsFromElsewhereDoNotKeepTheHolderOut() {
        var business = Business.open("House of Two Doors");
        var stranger = Rest.stranger().with("X-Forwarded-For", "198.51.100.7");
        for (var guess = 0; guess < 10; guess++) {
            stranger.post("sessions", signIn(business.login(), "wrong-" + guess))
                    .expect(401);
        }
        var slowed = stranger.post("sessions", signIn(business.login(), Business.PASSWORD))
                .expect(429);
        assertThat(Integer.parseInt(slowed.header("Retry-After"))).isBetween(1, 30);
        // What the client itself says stands before what the proxy has seen.
        Rest.stranger()
                .with("X-Forwarded-For", "192.0.2.1, 198.51.100.7")
                .post("sessions", signIn(business.login(), Business.PASSWORD))
                .expect(429);
        Business.signIn(business.login(), Business.PASSWORD).expect(201);
        Rest.stranger()
                .with("X-Forwarded-For", "198.51.100.8")
                .post("sessions", signIn(business.login(), Business.PASSWORD))
                .expect(201);
    }

    @Test
    void addressThatTriesManyLoginsIsSlowedDown() {
        int tries = 0;
        // Of IPv6 a line has a whole network. One try comes back in 10 seconds, so how many it takes is up to the
        // machine.
        while (Rest.stranger()
                        .with("X-Forwarded-For", "2001:db8:9::" + tries)
                        .post("sessions", signIn("nobody" + tries + "@example.com", "Summer-2026"))
                        .status()
                == 401) {
            tries++;
        }
        assertThat(tries).isBetween(50, 200);
        Rest.stranger()
                .with("X-Forwarded-For", "2001:db8:10::1")
                .post("sessions", signIn("nobody@example.com", "Summer-2026"))
                .expect(401);
    }

    private static String signIn(String login, String password) {
        return "{\"login\": \"%s\", \"password\": \"%s\"}".formatted(login, password);
    }

    private static String change(String current, String wanted) {
        return "{\"current\": \"%s\", \"wanted\": \"%s\"}".formatted(current, wanted);
    }
}
