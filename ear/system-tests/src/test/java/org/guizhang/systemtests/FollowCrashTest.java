package org.guizhang.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The job that follows template versions, its database backend killed while it works on a module: it goes on, does that
 * module and the others, and none twice. The benchmark {@code follow-many.sh} kills the server itself among ten
 * thousand.
 */
@Isolated("kills whoever waits, and counts what failed for anybody")
class FollowCrashTest {
    private record House(Business business, String module) {}

    /** While the tasks are noted, which look at the module; with the draft written and no trace yet; with the edition written. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "select 1 from module where id = '%1$s' for update",
                "select 1 from tenant_head where tenant_id = '%2$s' for update",
                "lock table document_change in exclusive mode"
            })
    void jobGoesOnAndDoesNothingTwice(String lock) throws SQLException {
        var houses = new ArrayList<House>();
        for (int i = 0; i < 3; i++) {
            houses.add(behind("House of Falls " + i));
        }
        var failed = failed();
        var middle = houses.get(1);
        choose(houses);
        try (var holder = Server.running().superuser()) {
            holder.setAutoCommit(false);
            Backends.run(holder, lock.formatted(middle.module, middle.business.tenant()));
            // Chosen behind the job's back; asking once more, where nothing is locked, makes it look.
            var last = houses.get(2);
            last.business
                    .owner()
                    .put("modules/" + last.module + "/follow", "{\"way\": \"publish\"}")
                    .expect(200);
            Backends.killWhoWaits(() -> assertThat(states(houses)).contains("WAITING"));
            holder.rollback();
        }
        Patience.until("all have followed", () -> !states(houses).contains("WAITING"));
        assertThat(states(houses)).containsExactly("PUBLISHED", "PUBLISHED", "PUBLISHED");
        for (var house : houses) {
            var owner = house.business.owner();
            assertThat(owner.get("modules/" + house.module).text("/templateVersion"))
                    .isEqualTo("2.1.0");
            assertThat(owner.get("modules/" + house.module + "/editions").json())
                    .extracting(edition -> edition.get("number").asText())
                    .containsExactly("2.0", "1.0");
            assertThat(owner.get("audit?action=upgrade.followed").json().at("/items"))
                    .hasSize(1);
            assertThat(owner.get("audit/verification").text("/intact")).isEqualTo("true");
        }
        assertThat(failed()).isEqualTo(failed);
    }

    private static House behind(String name) {
        var business = Business.open(name);
        var module = business.owner()
                .post("modules", "{\"template\": \"restaurant-operations\", \"version\": \"1.0.0\"}")
                .expect(201)
                .text("/id");
        business.set(module, Map.of("report-day", "7")).expect(200);
        business.publish(module, "First").expect(201);
        return new House(business, module);
    }

    /** As if chosen before the version came out. */
    private static void choose(List<House> houses) throws SQLException {
        for (var house : houses) {
            try (var connection = Server.running().superuser()) {
                Backends.run(
                        connection,
                        "update module set follow = 'PUBLISH', followed_by = (select account_id from person where id = '"
                                + house.business.person() + "') where id = '" + house.module + "'");
            }
        }
    }

    /** By house; of one without a task, that it waits. */
    private static List<String> states(List<House> houses) {
        return houses.stream()
                .map(house -> house.business.owner().get("modules/" + house.module + "/follow"))
                .map(follow -> follow.json().path("state").asText("waiting").toUpperCase(java.util.Locale.ROOT))
                .toList();
    }

    /** Tasks of all tenants that failed. */
    private static int failed() {
        return Rest.stranger()
                .as(Server.running().operatorToken())
                .get("/operator/status")
                .expect(200)
                .json()
                .at("/templates/follow/failed")
                .asInt();
    }
}
