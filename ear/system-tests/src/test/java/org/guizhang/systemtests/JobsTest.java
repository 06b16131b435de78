package org.guizhang.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/**
 * What the server does by itself when days go by: it asks those whose position begins, and reminds those who have not
 * signed. The days go by in the database, whose rows the test makes older; platform tests move the clock instead.
 */
class JobsTest {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    @Test
    void whoBeginsLaterIsAskedWhenTheDayHasCome() throws SQLException {
        var business = Business.open("House of Tomorrow");
        var module = business.handbook();
        var cook = business.hire("STAFF");
        sign(business, module, cook);
        var position = positionWithClauses(business);
        var holding = hold(business, cook, position, LocalDate.now(CHINA).plusDays(9));
        assertThat(open(cook)).isEmpty();
        assertThat(titles(cook)).hasSize(1);

        // Nobody is asked before the day; a holding that another person has today shows that the job has looked.
        var waiter = business.hire("STAFF");
        sign(business, module, waiter);
        older(
                business,
                "update holding set first_day = first_day - 9 where id = '%s'"
                        .formatted(hold(
                                business, waiter, position, LocalDate.now(CHINA).plusDays(9))));
        Patience.until("the waiter is asked", () -> {
            assertThat(open(cook)).isEmpty();
            return !open(waiter).isEmpty();
        });
        assertThat(open(cook)).isEmpty();

        older(business, "update holding set first_day = first_day - 9 where id = '%s'".formatted(holding));
        Patience.until("the cook is asked", () -> !open(cook).isEmpty());
        var latest = business.owner().get("modules/" + module).text("/latest/id");
        assertThat(open(cook)).containsExactly(latest);
        assertThat(titles(cook)).hasSize(2).allMatch(title -> title.startsWith("Please read and sign “"));
        sign(business, module, cook);

        // It began once: what is signed is not asked again.
        remindTheOwnersOf(business, module);
        assertThat(open(cook)).isEmpty();
    }

    @Test
    void whoDoesNotSignIsRemindedAfterTheDaysTheBusinessHasSet() throws SQLException {
        var business = Business.open("House of Patience");
        var module = business.handbook();
        business.owner().put("signing-settings", "{\"remindAfterDays\": 5}").expect(204);
        var late = business.hire("STAFF");
        var fresh = business.hire("STAFF");
        var done = business.hire("STAFF");
        sign(business, module, done);
        older(
                business,
                "update signing_request set asked_at = asked_at - interval '5 days' where person_id in ('%s', '%s')"
                        .formatted(late.person(), done.person()));
        Patience.until("who is late is reminded", () -> {
            assertThat(titles(fresh)).hasSize(1);
            return titles(late).size() > 1;
        });
        assertThat(titles(late).get(0)).startsWith("Reminder: Please read and sign “");
        remindTheOwnersOf(business, module);
        assertThat(titles(late)).as("once, not at every run").hasSize(2);
        assertThat(titles(fresh)).hasSize(1);
        assertThat(titles(done)).hasSize(1);
        Patience.until(
                "a mail reminds",
                () -> Mailbox.to(late.login()).stream()
                        .anyMatch(mail -> words(mail).contains("Reminder: ")));
    }

    /** Waits until the job has reminded somebody else, who came to be due after all that went before. */
    private static void remindTheOwnersOf(Business business, String module) throws SQLException {
        var marker = business.hire("STAFF");
        assertThat(open(marker)).hasSize(1);
        older(
                business,
                "update signing_request set asked_at = asked_at - interval '40 days' where person_id = '%s'"
                        .formatted(marker.person()));
        Patience.until("somebody else is reminded", () -> titles(marker).size() > 1);
        assertThat(business.owner().get("modules/" + module).status()).isEqualTo(200);
    }

    private static String words(MimeMessage mail) {
        try {
            return ((MimeMultipart) mail.getContent())
                    .getBodyPart(0)
                    .getContent()
                    .toString();
        } catch (IOException | MessagingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static void older(Business business, String sql) throws SQLException {
        try (var connection = Server.running().superuser();
                var statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isPositive();
            // What waits for a day is looked at anew: some day has come. Of this business alone: others run beside it.
            statement.executeUpdate("update task set due_at = now(), attempts = 0 where tenant_id = '"
                    + business.tenant() + "' and kind in ('begin', 'remind')");
        }
    }

    private static void sign(Business business, String module, Business.Member who) {
        var edition = business.owner().get("modules/" + module).text("/latest/id");
        var shown = who.rest().get("acknowledgements/" + edition).expect(200).text("/shown/en");
        who.rest()
                .post(
                        "acknowledgements/" + edition,
                        "{\"language\": \"en\", \"shown\": \"" + shown + "\", \"answers\": []}")
                .expect(201);
    }

    private static String hold(Business business, Business.Member who, String position, LocalDate from) {
        return business.owner()
                .post(
                        "holdings",
                        "{\"person\": \"%s\", \"position\": \"%s\", \"from\": \"%s\"}"
                                .formatted(who.person(), position, from))
                .expect(201)
                .text("/id");
    }

    /** A position that clauses of the handbook name. */
    private static String positionWithClauses(Business business) {
        var keys = new ArrayList<String>();
        for (var addressees :
                business.owner().get("handbook").expect(200).json().findValues("addressees")) {
            addressees.forEach(key -> keys.add(key.asText()));
        }
        return StreamSupport.stream(
                        business.owner().get("positions").expect(200).json().spliterator(), false)
                .filter(position ->
                        position.at("/sources").findValuesAsText("key").stream().anyMatch(keys::contains))
                .findFirst()
                .orElseThrow()
                .get("id")
                .asText();
    }

    private static List<String> open(Business.Member who) {
        return StreamSupport.stream(
                        who.rest().get("acknowledgements").expect(200).json().spliterator(), false)
                .filter(mine -> mine.at("/request/state").asText().equals("OPEN"))
                .map(mine -> mine.at("/request/edition").asText())
                .toList();
    }

    /** What stands in somebody's inbox, the newest first. */
    private static List<String> titles(Business.Member who) {
        return who.rest().get("inbox").expect(200).json().at("/items").findValues("title").stream()
                .map(title -> title.path("en").asText())
                .toList();
    }
}
