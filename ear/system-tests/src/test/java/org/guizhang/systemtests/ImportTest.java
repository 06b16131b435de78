package org.guizhang.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** People out of a spreadsheet: looked at first, then all or nobody. */
@ResourceLock(Shared.DATABASE_LOCKS)
class ImportTest {
    private static final List<String> HEADS = List.of("姓名", "邮箱", "工号", "角色", "岗位", "场所", "上岗日期");
    private static Business business;
    private static String code;

    @BeforeAll
    static void openBusiness() {
        business = Business.open("House of Lists");
        code = business.owner().get("me").text("/tenant/code");
        business.owner()
                .post("positions", "{\"title\": {\"zh\": \"面点师\", \"en\": \"Baker\"}}")
                .expect(201);
        business.owner().post("sites", "{\"name\": {\"en\": \"North gate\"}}").expect(201);
    }

    @Test
    void dryRunStoresNothingAndSaysWhatWouldHappen() {
        var before = people();
        var login = Business.newLogin("dry");
        var found = take(false, row("Dry", login, "", "主管", "", "", ""), row("", "", "", "chief", "", "", ""))
                .expect(200);
        assertThat(found.json().get("applied").asBoolean()).isFalse();
        assertThat(found.text("/rows/0/outcome")).isEqualTo("ADD");
        assertThat(found.text("/rows/0/role")).isEqualTo("SUPERVISOR");
        assertThat(found.text("/rows/1/outcome")).isEqualTo("WRONG");
        assertThat(found.json().at("/rows/1/faults").findValuesAsText("rule"))
                .containsExactlyInAnyOrder("required", "import-login", "import-role");
        assertThat(found.text("/rows/1/faults/0/remedy")).isNotBlank();
        assertThat(people()).isEqualTo(before);
    }

    @Test
    void importedPeopleComeInByTheirLinksOrFirstPasswords() {
        var login = Business.newLogin("baker");
        var file = file(
                row("Baker", login, "", "", "面点师", "North gate", "2026-11-01"),
                row("Cleaner", "", "C-3", "员工", "", "", ""));
        var done = send(true, file).expect(200);
        assertThat(done.json().get("add").asInt()).isEqualTo(2);
        assertThat(done.text("/rows/1/login")).isEqualTo(code + "/c-3");
        var granted =
                Business.signIn(code + "/C-3", done.text("/rows/1/password")).expect(201);
        assertThat(granted.json().get("temporaryPassword").asBoolean()).isTrue();
        assertThat(done.json().at("/rows/0").has("password")).isFalse();
        assertThat(done.json().at("/rows/1").has("link")).isFalse();
        // Whoever has to say yes holds the position from then on.
        assertThat(business.owner().get("holdings").expect(200).body()).doesNotContain("2026-11-01");
        Business.join(done.text("/rows/0/link").replaceFirst(".*#", ""), Business.PASSWORD)
                .expect(201);
        assertThat(business.owner().get("holdings").expect(200).body())
                .contains(done.text("/rows/0/position"), done.text("/rows/0/site"), "2026-11-01");
        // The same file again: everybody is there, nothing changes, and no password is made.
        var holdings = business.owner().get("holdings").body();
        var again = send(true, file).expect(200);
        assertThat(again.json().get("present").asInt()).isEqualTo(2);
        assertThat(again.json().findValues("password")).isEmpty();
        assertThat(again.json().findValues("link")).isEmpty();
        assertThat(business.owner().get("holdings").body()).isEqualTo(holdings);
        assertThat(business.owner().get("audit?size=20").expect(200).body())
                .contains("people.imported", "person.added", "person.invited");
    }

    @Test
    void whoIsThereGetsThePositionOfTheRow() {
        var member = business.hire("STAFF");
        var row = row("Anybody", member.login(), "", "", "Baker", "", "");
        var done = take(true, row).expect(200);
        assertThat(done.text("/rows/0/outcome")).isEqualTo("ASSIGN");
        assertThat(member.rest().get("me/holdings").expect(200).body()).contains(done.text("/rows/0/position"));
        assertThat(take(true, row).expect(200).text("/rows/0/outcome")).isEqualTo("PRESENT");
    }

    /** In its midst a long import keeps neither the till nor the door of its business waiting. */
    @Test
    void aLongImportHoldsUpNobody() throws Exception {
        var file = file(row("Early", "", "H-1", "", "", "", ""), row("Late", "", "H-2", "", "", "", ""));
        try (var holder = Server.running().superuser()) {
            holder.setAutoCommit(false);
            Backends.run(
                    holder,
                    "insert into account (id, login, password_hash, password_temporary, language, created_at)"
                            + " values (gen_random_uuid(), '" + code + "/h-2', 'x', true, 'en', now())");
            var taken = CompletableFuture.supplyAsync(() -> send(true, file));
            Backends.awaitWaiting(() ->
                    assertThat(taken).as("the import waits at its second row").isNotDone());
            business.owner()
                    .post("sites", "{\"name\": {\"en\": \"South gate\"}}")
                    .expect(201);
            Business.signIn(business.login(), Business.PASSWORD).expect(201);
            assertThat(taken).isNotDone();
            holder.rollback();
            assertThat(taken.join().expect(200).json().get("add").asInt()).isEqualTo(2);
        }
        assertThat(business.owner().get("audit/verification").text("/intact")).isEqualTo("true");
    }

    @Test
    void oneWrongRowKeepsAllOut() {
        var before = people();
        var refused = take(
                        true,
                        row("Right", Business.newLogin("right"), "", "", "", "", ""),
                        row("Wrong", "", "", "OWNER", "", "", ""))
                .expect(400);
        assertThat(refused.errors())
                .containsExactlyInAnyOrder("/rows/3/phone import-login", "/rows/3/role import-role");
        assertThat(people()).isEqualTo(before);
    }

    @Test
    void wrongRowsStayOutAndComeBackAsAFile() {
        var login = Business.newLogin("rest");
        var file = file(row("Right", login, "", "", "", "", ""), row("Wrong", "", "", "OWNER", "", "", ""));
        var done = business.owner()
                .call("POST", "people/imports?apply=true&without-wrong=true", BodyPublishers.ofByteArray(file))
                .expect(200);
        assertThat(done.json().findValuesAsText("outcome")).containsExactly("ADD", "WRONG");
        var wrong = business.owner()
                .in("en")
                .call("POST", "people/imports/wrong-rows", BodyPublishers.ofByteArray(file))
                .expect(200);
        assertThat(wrong.header("Content-Type")).startsWith("application/vnd.openxmlformats-officedocument");
        business.hire("SUPERVISOR")
                .rest()
                .call("POST", "people/imports/wrong-rows", BodyPublishers.ofByteArray(file))
                .expect(403);
    }

    @Test
    void whatIsNoSpreadsheetIsRefused() {
        assertThat(send(false, "Name,Phone".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .expect(400)
                        .errors())
                .containsExactly("/file import-file");
        send(false, new byte[(1 << 20) + 1]).expect(413);
    }

    @Test
    void templateIsASpreadsheetWithTheHeads() {
        var template = business.owner().in("zh").get("people/imports/template").expect(200);
        assertThat(template.header("Content-Type")).startsWith("application/vnd.openxmlformats-officedocument");
        assertThat(template.body()).startsWith("PK");
    }

    @Test
    void onlyThoseWhoManagePeopleImportThem() {
        var file = file(row("Nobody", Business.newLogin("nobody"), "", "", "", "", ""));
        for (var role : List.of("SUPERVISOR", "STAFF", "AUDITOR")) {
            var rest = business.hire(role).rest();
            rest.call("POST", "people/imports?apply=true", BodyPublishers.ofByteArray(file))
                    .expect(403);
            rest.get("people/imports/template").expect(403);
        }
    }

    private static List<String> row(String... cells) {
        return List.of(cells);
    }

    @SafeVarargs
    private static byte[] file(List<String>... rows) {
        var all = new ArrayList<List<String>>();
        all.add(HEADS);
        all.addAll(List.of(rows));
        return Spreadsheet.of(all);
    }

    @SafeVarargs
    private static Answer take(boolean apply, List<String>... rows) {
        return send(apply, file(rows));
    }

    private static Answer send(boolean apply, byte[] file) {
        return business.owner().call("POST", "people/imports?apply=" + apply, BodyPublishers.ofByteArray(file));
    }

    private static int people() {
        return business.owner()
                .get("people?size=200")
                .expect(200)
                .json()
                .get("items")
                .size();
    }
}
