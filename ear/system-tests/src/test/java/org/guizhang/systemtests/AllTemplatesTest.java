package org.guizhang.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** A business that takes all templates, the empty one too: each publication is one transaction, and costs what one alone costs. */
@Isolated("counts every statement of the database")
class AllTemplatesTest {
    /** Statements of a first publication; one of them lays in that occurrences are made. */
    private static final int PUBLISH = 17;

    @Test
    void eachPublicationIsOneWritingTransaction() {
        var business = Business.open("House of Everything");
        var templates = new ArrayList<String>();
        Rest.stranger()
                .get("templates")
                .expect(200)
                .json()
                .forEach(t -> templates.add(t.get("id").asText()));
        assertThat(templates).hasSize(9);
        var wanted = templates.stream().map(id -> '"' + id + '"').collect(Collectors.joining(", "));
        var chosen =
                Statements.of(() -> business.owner().put("onboarding/templates", "{\"templates\": [" + wanted + "]}"));
        chosen.answer().expect(200);
        assertThat(chosen.writingTransactions()).isOne();
        business.owner().post("onboarding/acceptance", "{}").expect(200);

        var counts = new ArrayList<Integer>();
        for (var module : business.owner().get("modules").expect(200).json()) {
            var id = module.get("id").asText();
            var etag = business.etag(id);
            var published = Statements.of(() -> business.owner()
                    .ifMatch(etag)
                    .post("modules/" + id + "/editions", "{\"note\": \"First edition\"}"));
            published.answer().expect(201);
            assertThat(published.writingTransactions()).isOne();
            counts.add(published.sql().size());
        }
        // Where editions start clocks: what runs already, three of calendars, and those that are new, however many.
        assertThat(counts).hasSize(9).containsOnly(PUBLISH, PUBLISH + 5);
        assertThat(business.owner().get("handbook").expect(200).json()).hasSize(9);
        assertThat(business.owner().get("onboarding").expect(200).text("/step")).isEqualTo("invite");
        System.out.printf(
                "all templates: %d statements to choose, %s to publish%n",
                chosen.sql().size(), counts);
    }
}
