package org.guizhang.templates;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What single forms need beyond what the house rules ask of every one (a running balance, vehicles, a sum) stands in
 * {@code record-needs.tsv}.
 */
class FormNeedsTest {
    @Test
    void formsHoldWhatTheirWorkNeeds() {
        var needs = Tables.read("/record-needs.tsv");
        assertThat(needs).allSatisfy(need -> {
            var forms = forms(need[0], need[1]);
            assertThat(forms).isNotEmpty();
            assertThat(forms)
                    .as("%s %s %s: %s", need[0], need[1], need[2], need[4])
                    .allMatch(form -> form.at(need[2]).toString().contains(need[3]));
        });
        assertThat(needs).hasSizeGreaterThan(30);
    }

    private static List<JsonNode> forms(String template, String form) {
        var found = new ArrayList<JsonNode>();
        Delivery.templates().stream()
                .filter(t -> t.id().equals(template))
                .forEach(t -> t.source().document().path("records").forEach(r -> {
                    if (r.path("key").asText().equals(form)) {
                        found.add(r);
                    }
                }));
        return found;
    }
}
