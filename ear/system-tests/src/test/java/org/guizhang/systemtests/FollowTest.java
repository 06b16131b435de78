package org.guizhang.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.mail.internet.MimeMultipart;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** Modules that follow new versions of their template by themselves, through the job that does it for all tenants. */
@Isolated("looks at every statement of the job")
class FollowTest {
    /**
     * Tenant, module, choice and person, its upgrade, the change with its trace, whom to tell and telling them, how it
     * ended, the end of the task. Before, in a transaction of two, the task was taken.
     */
    private static final int STATEMENTS_A_MODULE = 13;

    @Test
    void draftFollowsAndReadersSeeNothing() {
        var business = Business.open("House of Followers");
        var module = behind(business, "restaurant-operations");
        var followed = follow(business, module, "draft");
        assertThat(followed.text("/state")).isEqualTo("drafted");
        assertThat(followed.text("/version")).isEqualTo("2.1.0");
        var draft = business.owner().get("modules/" + module).expect(200);
        assertThat(draft.text("/templateVersion")).isEqualTo("2.1.0");
        assertThat(draft.json().at("/parameters/report-day").asInt()).isEqualTo(7);
        assertThat(draft.text("/unpublished")).isEqualTo("true");
        assertThat(business.owner().get("handbook").body()).doesNotContain("small-portions");
        assertThat(business.owner().get("audit?size=5").body()).contains("upgrade.followed");
        business.owner()
                .ifMatch(business.etag(module))
                .delete("modules/" + module + "/upgrade")
                .expect(200);
        assertThat(business.owner().get("modules/" + module).text("/unpublished"))
                .isEqualTo("false");
    }

    @Test
    void publishedByItselfOnlyWhatHoldsNobodysUnfinishedWork() {
        var business = Business.open("House of Trust");
        var module = behind(business, "restaurant-operations");
        assertThat(follow(business, module, "publish").text("/state")).isEqualTo("published");
        assertThat(news(business.owner()))
                .extracting(notice -> notice.at("/title/en").asText())
                .allMatch(title -> title.endsWith("follows version 2.1.0 of its template and is published"))
                .hasSize(1);
        assertThat(business.owner().get("handbook").body()).contains("small-portions");
        var newest = business.owner().get("modules/" + module + "/editions").expect(200);
        assertThat(newest.text("/0/number")).isEqualTo("2.0");
        assertThat(newest.text("/0/note")).startsWith("自动跟随模板 2.1.0 版 / ").contains("version 2.1.0");

        var busy = Business.open("House of Half Done");
        var draft = behind(busy, "restaurant-operations");
        busy.set(draft, Map.of("report-day", "8")).expect(200);
        assertThat(follow(busy, draft, "publish").text("/state")).isEqualTo("drafted");
        assertThat(busy.owner().get("modules/" + draft + "/editions").json()).hasSize(1);
    }

    @Test
    void whatWasPublishedForALaterDayDoesNotComeEarlier() {
        var business = Business.open("House of the First");
        var module = behind(business, "restaurant-operations");
        business.set(module, Map.of("report-day", "9")).expect(200);
        var from = Instant.now().plus(Duration.ofDays(9)).truncatedTo(ChronoUnit.SECONDS);
        business.owner()
                .ifMatch(business.etag(module))
                .post(
                        "modules/" + module + "/editions",
                        "{\"note\": \"For later\", \"effectiveFrom\": \"%s\"}".formatted(from))
                .expect(201);
        var waits = follow(business, module, "publish");
        assertThat(waits.text("/state")).isEqualTo("later");
        assertThat(waits.text("/at")).isEqualTo(from.toString());
        var editions = business.owner().get("modules/" + module + "/editions").expect(200);
        assertThat(editions.json()).hasSize(2);
        assertThat(business.owner().get("handbook").text("/0/edition/number")).isEqualTo("1.0");
        assertThat(business.owner().get("handbook?at=" + from).text("/0/edition/number"))
                .isEqualTo("2.0");
        assertThat(news(business.owner()))
                .extracting(notice -> notice.at("/address").asText())
                .containsExactly("policy/" + module);
    }

    @Test
    void neitherDoesItForWhoFollowedBeforeTheVersionCameOut() throws SQLException {
        var business = Business.open("House of the Calendar");
        var module = behind(business, "restaurant-operations");
        business.set(module, Map.of("report-day", "9")).expect(200);
        business.owner()
                .ifMatch(business.etag(module))
                .post(
                        "modules/" + module + "/editions",
                        "{\"note\": \"For later\", \"effectiveFrom\": \"%s\"}"
                                .formatted(Instant.now().plus(Duration.ofDays(9))))
                .expect(201);
        choose(business, module, "PUBLISH");
        var other = Business.open("House of Release");
        follow(other, behind(other, "restaurant-operations"), "draft");
        Patience.until("the module waits for its day", () -> state(module).equals("LATER"));
        assertThat(business.owner().get("modules/" + module + "/editions").json())
                .hasSize(2);
        assertThat(business.owner().get("handbook").text("/0/edition/number")).isEqualTo("1.0");
        assertThat(business.owner().get("modules/" + module).text("/templateVersion"))
                .isEqualTo("1.0.0");
    }

    @Test
    void whoeverWritesOrPublishesRulesIsToldOnceInTheInboxAndByMail() throws Exception {
        var business = Business.open("House of News");
        var module = behind(business, "restaurant-operations");
        var administrator = business.hire("ADMINISTRATOR");
        var supervisor = business.hire("SUPERVISOR");
        var staff = business.hire("STAFF");
        follow(business, module, "draft");
        for (var who : List.of(business.owner(), administrator.rest())) {
            var told = news(who);
            assertThat(told).hasSize(1);
            assertThat(told.get(0).at("/subject").asText()).isEqualTo(module);
            assertThat(told.get(0).at("/address").asText()).isEqualTo("policy/" + module + "/publish");
            assertThat(told.get(0).at("/title/en").asText())
                    .startsWith("The draft of “")
                    .contains("version 2.1.0");
            assertThat(told.get(0).at("/title/zh").asText()).contains("的草稿已更新到模板 2.1.0 版");
        }
        assertThat(news(supervisor.rest())).isEmpty();
        assertThat(news(staff.rest())).isEmpty();
        var mail = Mailbox.to(business.login(), business.name());
        assertThat(mail).hasSize(1);
        assertThat(((MimeMultipart) mail.get(0).getContent())
                        .getBodyPart(0)
                        .getContent()
                        .toString())
                .contains("follows version 2.1.0 of its template")
                .contains("policy/" + module + "/publish");
        // Choosing again does not follow again, and tells nobody again.
        business.owner().put(path(module), "{\"way\": \"draft\"}").expect(200);
        assertThat(news(business.owner())).hasSize(1);
    }

    @Test
    void conflictsWaitForADecision() {
        var business = Business.open("House of Doubt");
        var module = behind(business, "property-service");
        business.owner()
                .ifMatch(business.etag(module))
                .post(
                        "modules/" + module + "/amendments",
                        "{\"change\": {\"kind\": \"rewrite\", \"target\": \"clauses/cleaner-tools\","
                                + " \"text\": {\"en\": \"Mind the tools.\"}}}")
                .expect(201);
        assertThat(follow(business, module, "publish").text("/state")).isEqualTo("asks");
        assertThat(business.owner().get("modules/" + module).text("/templateVersion"))
                .isEqualTo("1.0.0");
        business.owner().put(path(module), "{}").expect(400);
        assertThat(news(business.owner()))
                .extracting(notice -> notice.at("/address").asText())
                .containsExactly("policy/" + module + "/upgrade");
    }

    /** Chosen and given up again before the job came to it: it keeps nobody waiting. */
    @Test
    void whoFollowsNoMoreIsPassedOver() throws SQLException {
        var other = Business.open("House of Second Thoughts");
        var module = behind(other, "restaurant-operations");
        try (var connection = Server.running().superuser()) {
            Backends.run(
                    connection,
                    "insert into follow_task (tenant_id, module_id, to_version, state, created_at) values ('"
                            + other.tenant() + "', '" + module + "', '1.1.0', 'WAITING', now() - interval '1 day')");
            Backends.run(
                    connection,
                    "insert into task (tenant_id, kind, subject, due_at) values ('" + other.tenant() + "', 'follow', '"
                            + module + "@1.1.0', now() - interval '1 day')");
        }
        var business = Business.open("House of the Next");
        assertThat(follow(business, behind(business, "restaurant-operations"), "draft")
                        .text("/state"))
                .isEqualTo("drafted");
        assertThat(state(module)).isEqualTo("NOBODY");
        assertThat(other.owner().get("modules/" + module).text("/templateVersion"))
                .isEqualTo("1.0.0");
    }

    @Test
    void eachModuleThatIsBehindCostsTheSameAndTheOthersNothing() throws SQLException {
        var ahead = Business.open("House of Newest");
        ahead.handbook();
        var last = Business.open("House of Last");
        var lastModule = behind(last, "restaurant-operations");
        var waiting = new ArrayList<String>();
        for (int i = 0; i < 3; i++) {
            var business = Business.open("House of Queue " + i);
            waiting.add(behind(business, "restaurant-operations"));
            choose(business, waiting.get(i), "DRAFT");
        }
        var mark = Statements.mark();
        last.owner().put(path(lastModule), "{\"way\": \"draft\"}").expect(200);
        var followed = new ArrayList<List<String>>();
        Patience.until("four modules have followed", () -> {
            followed.clear();
            Statements.ofJobs(mark).stream()
                    .filter(transaction ->
                            transaction.stream().anyMatch(sql -> sql.contains("select follow, followed_by")))
                    .forEach(followed::add);
            return followed.size() >= 4;
        });
        for (var module : waiting) {
            assertThat(state(module)).isEqualTo("DRAFTED");
        }
        assertThat(followed).extracting(List::size).containsOnly(STATEMENTS_A_MODULE);
    }

    /** What somebody was told about templates. */
    private static List<JsonNode> news(Rest who) {
        var found = new ArrayList<JsonNode>();
        for (var item : who.get("inbox").expect(200).json().at("/items")) {
            if (item.at("/notice/kind").asText().equals("template-followed")) {
                found.add(item.at("/notice"));
            }
        }
        return found;
    }

    /** An old version, published, with a number of its own. */
    private static String behind(Business business, String template) {
        var module = business.owner()
                .post("modules", "{\"template\": \"%s\", \"version\": \"1.0.0\"}".formatted(template))
                .expect(201)
                .text("/id");
        if (template.startsWith("restaurant")) {
            business.set(module, Map.of("report-day", "7")).expect(200);
        }
        business.publish(module, "First").expect(201);
        return module;
    }

    private static Answer follow(Business business, String module, String way) {
        business.owner().put(path(module), "{\"way\": \"%s\"}".formatted(way)).expect(200);
        Patience.until("the module has followed", () -> {
            var now = business.owner().get(path(module)).expect(200);
            return now.json().has("state") && !now.text("/state").equals("waiting");
        });
        return business.owner().get(path(module)).expect(200);
    }

    /** As if chosen before the version came out. */
    private static void choose(Business business, String module, String way) throws SQLException {
        try (var connection = Server.running().superuser();
                var statement = connection.prepareStatement("update module set follow = ?, followed_by ="
                        + " (select account_id from person where id = ?::uuid) where id = ?::uuid")) {
            statement.setString(1, way);
            statement.setString(2, business.person());
            statement.setString(3, module);
            assertThat(statement.executeUpdate()).isEqualTo(1);
        }
    }

    private static String state(String module) throws SQLException {
        try (var connection = Server.running().superuser();
                var statement =
                        connection.prepareStatement("select state from follow_task where module_id = ?::uuid")) {
            statement.setString(1, module);
            try (var rows = statement.executeQuery()) {
                return rows.next() ? rows.getString(1) : "none";
            }
        }
    }

    private static String path(String module) {
        return "modules/" + module + "/follow";
    }
}
