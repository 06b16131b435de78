package org.guizhang.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Tokens for programs: made with the password, listed to owners, ended by their holder, by owners, or with the password. */
class TokensTest {
    private static final String NEW_PASSWORD = "Dumpling-soup-18";

    @Test
    void tokensWorkUntilTheyAreEnded() {
        var member = Business.open("House of Tills").hire("STAFF");
        var issued = member.rest().post("tokens", Business.token("Till", 30)).expect(201);
        var secret = issued.text("/secret");
        var till = Rest.stranger().as(secret);
        assertThat(till.get("me").expect(200).text("/person")).isEqualTo(member.person());
        var listed = member.rest().get("tokens").expect(200);
        assertThat(listed.json())
                .extracting(token -> token.get("name").asText())
                .containsExactly("Till");
        assertThat(listed.body()).doesNotContain(secret);
        member.rest().delete("tokens/" + issued.text("/token/id")).expect(204);
        till.get("me").expect(401);
        member.rest().delete("tokens/" + issued.text("/token/id")).expect(404);
        assertThat(member.rest()
                        .post("tokens", Business.token("", 367))
                        .expect(400)
                        .errors())
                .containsExactly("/name required", "/days range");
    }

    @Test
    void tokensOfColleaguesAreNotFound() {
        var business = Business.open("House of Two Tills");
        var one = business.hire("STAFF").rest();
        var token = one.post("tokens", Business.token("Till", 1)).expect(201).text("/token/id");
        business.owner().delete("tokens/" + token).expect(404);
        assertThat(business.owner().get("tokens").expect(200).json()).isEmpty();
    }

    @Test
    void tokenIsMadeWithThePasswordAndNeverByAToken() {
        var business = Business.open("House of Stolen Sessions");
        var owner = business.owner();
        assertThat(owner.post("tokens", "{\"name\": \"Thief\", \"days\": 366}")
                        .expect(400)
                        .errors())
                .containsExactly("/password required");
        var wrong = "{\"name\": \"Thief\", \"days\": 366, \"password\": \"not-the-one\"}";
        for (var guess = 0; guess < 10; guess++) {
            assertThat(owner.post("tokens", wrong).expect(400).errors()).containsExactly("/password password-wrong");
        }
        owner.post("tokens", Business.token("Till", 1)).expect(429);
        var other = Business.open("House of Tokens by Tokens");
        var token = other.owner()
                .post("tokens", Business.token("Till", 1))
                .expect(201)
                .text("/secret");
        var program = Rest.stranger().as(token);
        program.get("me").expect(200);
        assertThat(program.post("tokens", Business.token("Successor", 366))
                        .expect(403)
                        .text("/detail"))
                .contains("cannot make tokens");
        assertThat(program.get("tokens").expect(200).json()).hasSize(1);
    }

    @Test
    void changedPasswordEndsTokensIfAsked() {
        var business = Business.open("House of Lost Phones");
        var second = Business.open("House of Lost Phones 2");
        var added = second.add("Visitor", business.login(), "STAFF").expect(201);
        Business.join(Business.secret(added), Business.PASSWORD).expect(201);
        var elsewhere = Rest.stranger()
                .post(
                        "sessions",
                        "{\"login\": \"%s\", \"password\": \"%s\", \"tenant\": \"%s\"}"
                                .formatted(business.login(), Business.PASSWORD, second.tenant()))
                .expect(201)
                .text("/token");
        var here = issue(business.owner());
        var there = issue(Rest.stranger().as(elsewhere));
        business.owner()
                .put("me/password", change(Business.PASSWORD, NEW_PASSWORD))
                .expect(204);
        here.get("me").expect(200);
        there.get("me").expect(200);
        here.put(
                        "me/password",
                        "{\"current\": \"%s\", \"wanted\": \"%s\", \"endTokens\": true}"
                                .formatted(NEW_PASSWORD, Business.PASSWORD))
                .expect(204);
        here.get("me").expect(401);
        there.get("me").expect(401);
    }

    @Test
    void ownersSeeAndEndTheProgramsOfTheirPeople() {
        var business = Business.open("House of Programs");
        var member = business.hire("SUPERVISOR");
        var administrator = business.hire("ADMINISTRATOR").rest();
        var till = issue(member.rest());
        var own = issue(business.owner());
        till.get("me").expect(200);
        var listed = administrator.get("people/tokens").expect(200);
        assertThat(listed.json().at("/items"))
                .extracting(token -> token.get("name").asText() + " of "
                        + token.get("holder").asText() + ", "
                        + token.get("role").asText() + ", used "
                        + token.has("usedAt"))
                .containsExactly(
                        "Till of Owner of House of Programs, OWNER, used false",
                        "Till of SUPERVISOR of House of Programs, SUPERVISOR, used true");
        assertThat(listed.text("/items/1/person")).isEqualTo(member.person());
        assertThat(listed.body()).doesNotContain("gz_", "token_hash", "secret");
        var page = administrator.get("people/tokens?size=1").expect(200);
        assertThat(administrator
                        .get("people/tokens?size=1&cursor=" + page.text("/next"))
                        .expect(200)
                        .text("/items/0/id"))
                .isEqualTo(listed.text("/items/1/id"));
        administrator.delete("people/tokens/" + listed.text("/items/0/id")).expect(403);
        own.get("me").expect(200);
        administrator.delete("people/tokens/" + listed.text("/items/1/id")).expect(204);
        till.get("me").expect(401);
        member.rest().get("me").expect(200);
        assertThat(business.owner()
                        .get("audit?action=token.revoked")
                        .expect(200)
                        .text("/items/0/before/holder"))
                .isEqualTo("SUPERVISOR of House of Programs");
    }

    /** A program that acts as the caller. */
    private static Rest issue(Rest caller) {
        return Rest.stranger()
                .as(caller.post("tokens", Business.token("Till", 2)).expect(201).text("/secret"));
    }

    private static String change(String current, String wanted) {
        return "{\"current\": \"%s\", \"wanted\": \"%s\"}".formatted(current, wanted);
    }
}
