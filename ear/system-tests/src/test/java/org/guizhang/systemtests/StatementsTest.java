package org.guizhang.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How many SQL statements a request costs, credential check included; docs/performance.md says what they are. */
class StatementsTest {
    private static Business business;
    private static String module;

    @BeforeAll
    static void openBusiness() {
        business = Business.open("House of Counting");
        module = business.handbook();
    }

    @Test
    void handbook() {
        var other = Business.open("House of Cold Reading");
        other.handbook();
        costs(4, () -> other.owner().get("handbook"));
        costs(3, () -> other.owner().get("handbook"));
    }

    @Test
    void search() {
        business.owner().get("search?q=cash").expect(200);
        costs(4, () -> business.owner().get("search?q=cash"));
        business.set(module, Map.of("report-day", "8")).expect(200);
        business.publish(module, "Day").expect(201);
        costs(7, () -> business.owner().get("search?q=cash"));
        costs(4, () -> business.owner().get("search?q=cash"));
    }

    @Test
    void publish() {
        business.set(module, Map.of("report-day", "9")).expect(200);
        var etag = business.etag(module);
        costs(
                17,
                () -> business.owner()
                        .ifMatch(etag)
                        .post("modules/" + module + "/editions", "{\"note\": \"Counted\"}"));
    }

    private static void costs(int statements, Supplier<Answer> call) {
        var found = Statements.of(call);
        assertThat(found.answer().status()).isBetween(200, 201);
        assertThat(found.kinds()).hasSize(statements);
    }
}
