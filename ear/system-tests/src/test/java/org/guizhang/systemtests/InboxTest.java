package org.guizhang.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMultipart;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What people are told, in the inbox and by mail. */
class InboxTest {
    private static Business business;

    @BeforeAll
    static void openBusinessWithTwoRegulations() {
        business = Business.open("House of Notices");
        business.handbook();
        var second = business.owner()
                .post("modules", "{\"template\": \"security-guard\"}")
                .expect(201)
                .text("/id");
        business.publish(second, "First edition").expect(201);
    }

    @Test
    void noticesAreReadOneByOneOrAllAtOnceByTheirOwnerAlone() {
        var staff = business.hire("STAFF");
        var other = business.hire("STAFF");
        var inbox = staff.rest().get("inbox").expect(200).json();
        assertThat(inbox.at("/unread").asInt()).isEqualTo(2);
        assertThat(inbox.at("/items")).hasSize(2);
        assertThat(inbox.at("/items/0/notice/title/en").asText()).startsWith("Please read and sign “");
        assertThat(inbox.at("/items/0/notice/address").asText()).startsWith("acknowledge/");
        var first = inbox.at("/items/0/id").asText();

        other.rest().put("inbox/" + first + "/read", null).expect(404);
        business.owner().put("inbox/" + first + "/read", null).expect(404);
        assertThat(staff.rest().get("inbox").json().at("/unread").asInt()).isEqualTo(2);

        staff.rest().put("inbox/" + first + "/read", null).expect(204);
        var read = staff.rest().get("inbox").json();
        assertThat(read.at("/unread").asInt()).isEqualTo(1);
        staff.rest().put("inbox/" + first + "/read", null).expect(204);
        assertThat(staff.rest().get("inbox").json().at("/items/0/readAt")).isEqualTo(read.at("/items/0/readAt"));
        staff.rest().put("inbox/read", null).expect(204);
        assertThat(staff.rest().get("inbox").json().at("/unread").asInt()).isZero();
        assertThat(other.rest().get("inbox").json().at("/unread").asInt()).isEqualTo(2);

        var page = staff.rest().get("inbox?size=1").expect(200).json();
        assertThat(page.at("/items")).hasSize(1);
        var next = staff.rest().get("inbox?size=1&cursor=" + page.at("/next").asText());
        assertThat(next.expect(200).text("/items/0/id"))
                .isNotEqualTo(page.at("/items/0/id").asText());
        staff.rest().get("inbox?cursor=x").expect(404);
    }

    @Test
    void severalNoticesAreOneMailWithLinks() throws Exception {
        var staff = business.hire("STAFF");
        // Whoever is added with an address has the link by mail.
        assertThat(Mailbox.to(staff.login(), "House of Notices invites you")).hasSize(1);
        var mails = Mailbox.to(staff.login(), "for you");
        assertThat(mails).hasSize(1);
        assertThat(mails.get(0).getSubject()).isEqualTo("House of Notices: 2 things for you");
        var text = ((MimeMultipart) mails.get(0).getContent())
                .getBodyPart(0)
                .getContent()
                .toString();
        var links = text.lines()
                .filter(line -> line.startsWith("Open: "))
                .map(line -> line.substring("Open: ".length()))
                .toList();
        assertThat(links)
                .hasSize(2)
                .allMatch(link -> link.startsWith(Server.running().url() + "acknowledge/"));
    }
}
