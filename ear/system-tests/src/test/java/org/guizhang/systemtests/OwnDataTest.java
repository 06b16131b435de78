package org.guizhang.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A person's own data, and who the business is. */
class OwnDataTest {
    private static final String CODE = "91350100M000100Y43";

    @Test
    void everybodyTakesTheirOwnDataAway() {
        var business = Business.open("House of Own Data");
        business.handbook();
        var member = business.hire("STAFF");
        var colleague = business.hire("STAFF");
        business.assign(member.person(), "waiter");
        var edition = member.rest().get("acknowledgements").expect(200).text("/0/request/edition");
        member.rest()
                .post("acknowledgements/" + edition + "/inquiries", "{\"comment\": \"Why is that?\"}")
                .expect(201);
        var shown = member.rest().get("acknowledgements/" + edition).expect(200).text("/shown/en");
        member.rest()
                .post("acknowledgements/" + edition, "{\"language\": \"en\", \"shown\": \"%s\"}".formatted(shown))
                .expect(201);
        var till = member.rest()
                .post("tokens", Business.token("Till", 2))
                .expect(201)
                .text("/secret");

        var answer = member.rest().get("me/export").expect(200);
        assertThat(answer.header("Content-Disposition")).isEqualTo("attachment; filename=\"my-data.json\"");
        var names = new ArrayList<String>();
        answer.json().fieldNames().forEachRemaining(names::add);
        assertThat(names)
                .containsExactly(
                        "format",
                        "madeAt",
                        "business",
                        "account",
                        "audit",
                        "checklistAnswers",
                        "checklistsHandedIn",
                        "consents",
                        "holdings",
                        "inquiries",
                        "invitations",
                        "joinRequests",
                        "mails",
                        "notices",
                        "person",
                        "recordSignatures",
                        "recordSteps",
                        "records",
                        "searches",
                        "signatures",
                        "signingRequests",
                        "things",
                        "tokens");
        assertThat(answer.json().get("signingRequests"))
                .extracting(one -> one.get("edition").asText())
                .contains(edition);
        assertThat(answer.text("/account/login")).isEqualTo(member.login());
        assertThat(answer.text("/account/businesses/0/name")).isEqualTo(business.name());
        assertThat(answer.text("/person/id")).isEqualTo(member.person());
        assertThat(answer.json().get("holdings")).hasSize(1);
        assertThat(answer.text("/inquiries/0/comment")).isEqualTo("Why is that?");
        assertThat(answer.text("/signatures/0/edition")).isEqualTo(edition);
        assertThat(member.rest().download(answer.text("/signatures/0/proof").replaceFirst("^/api/v1/", "")))
                .startsWith('%', 'P', 'D', 'F');
        assertThat(answer.json().get("tokens"))
                .extracting(token -> token.get("name").asText())
                .containsExactlyInAnyOrder("Till", "");
        assertThat(answer.json().get("audit"))
                .extracting(action ->
                        action.get("action").asText() + " " + action.get("own").asBoolean())
                .contains("edition.acknowledged true", "person.joined true");
        assertThat(answer.body())
                .doesNotContain(till, member.token(), colleague.login(), colleague.person(), business.login());
        assertThat(business.owner()
                        .get("audit?action=person.data-exported")
                        .expect(200)
                        .json()
                        .get("items"))
                .hasSize(1);
    }

    @Test
    void exportsAreLimited() {
        var member = Business.open("House of Many Exports").hire("STAFF").rest();
        for (var i = 0; i < 10; i++) {
            member.get("me/export").expect(200);
        }
        var limited = member.get("me/export").expect(429);
        assertThat(Integer.parseInt(limited.header("Retry-After"))).isBetween(1, 3601);
        assertThat(limited.text("/detail")).matches("You have downloaded your data .* try again in \\d\\d min\\.");
    }

    @Test
    void aBusinessSaysWhoItIsAndProofsKeepTheirName() {
        var business = Business.open("House of Names");
        business.handbook();
        var owner = business.owner();
        assertThat(owner.get("business").expect(200).header("ETag")).startsWith("\"0-");
        var wrong = owner.ifMatch("\"0\"")
                .put("business", "{\"name\": \"\", \"creditCode\": \"91350100M000100Y44\", \"phone\": \"1\"}")
                .expect(400);
        assertThat(wrong.errors())
                .containsExactly("/name required", "/creditCode credit-code-check", "/phone contact-phone");
        owner.put("business", "{\"name\": \"X\"}").expect(428);

        var before = signed(business);
        var changed = owner.ifMatch("\"0\"")
                .put(
                        "business",
                        "{\"name\": \"House of New Names\", \"creditCode\": \"%s\", \"contact\": \"Ms Lin\", \"phone\":"
                                        .formatted(CODE)
                                + " \"010-62345678\", \"email\": \"office@example.com\", \"address\": \"1 River Road\"}")
                .expect(200);
        assertThat(changed.header("ETag")).startsWith("\"1-");
        assertThat(owner.get("me").expect(200).text("/tenant/name")).isEqualTo("House of New Names");
        owner.ifMatch("\"0\"").put("business", "{\"name\": \"X\"}").expect(412);

        var after = signed(business);
        assertThat(attachment(before))
                .contains("\"business\":\"House of Names\"")
                .doesNotContain(CODE);
        assertThat(attachment(after))
                .contains("\"business\":\"House of New Names\"", "\"creditCode\":\"" + CODE + "\"");
        // A newcomer sees who stands behind the link.
        var secret = Business.secret(
                business.add("New", Business.newLogin("new"), "STAFF").expect(201));
        var offer = Rest.stranger()
                .post("joins/preview", "{\"secret\": \"%s\"}".formatted(secret))
                .expect(200);
        assertThat(offer.text("/business")).isEqualTo("House of New Names");
        assertThat(offer.json().get("contact"))
                .extracting(one -> one.asText())
                .containsExactly(CODE, "Ms Lin", "010 6234 5678", "office@example.com", "1 River Road");
        assertThat(owner.get("audit?action=business.changed").expect(200).text("/items/0/before/name"))
                .isEqualTo("House of Names");
    }

    /** Somebody who has signed the first edition at this moment. */
    private static Rest signed(Business business) {
        var member = business.hire("STAFF").rest();
        var edition = edition(member);
        var shown = member.get("acknowledgements/" + edition).expect(200).text("/shown/en");
        member.post("acknowledgements/" + edition, "{\"language\": \"en\", \"shown\": \"%s\"}".formatted(shown))
                .expect(201);
        return member;
    }

    private static String edition(Rest member) {
        return member.get("acknowledgements").expect(200).text("/0/request/edition");
    }

    private static String attachment(Rest member) {
        var pdf = member.download("acknowledgements/" + edition(member) + "/proof");
        var text = new String(pdf, java.nio.charset.StandardCharsets.UTF_8);
        return List.of(text.split("\n")).stream()
                .filter(line -> line.contains("guizhang-acknowledgement/1"))
                .findFirst()
                .orElseThrow();
    }
}
