package org.guizhang.templates;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guizhang.policy.amend.Amendment;
import org.guizhang.policy.amend.AmendmentCheck;
import org.guizhang.policy.amend.Change;
import org.guizhang.policy.resolve.Resolver;
import org.guizhang.shared.Json;
import org.guizhang.template.Template;
import org.junit.jupiter.api.Test;

/** The empty regulation is as small as the format allows, and a business makes it its own by ordinary changes alone. */
class OwnRulesTest {
    private static final Template EMPTY = Delivery.templates().stream()
            .filter(template -> template.id().equals("own-rules"))
            .findFirst()
            .orElseThrow();

    @Test
    void itHoldsWhatTheFormatAsksForAndNothingElse() {
        assertThat(EMPTY.chapters()).hasSize(1);
        assertThat(EMPTY.chapters().get(0).clauses()).hasSize(1);
        assertThat(EMPTY.positions()).hasSize(1);
        assertThat(EMPTY.parameters()).hasSize(1);
        assertThat(EMPTY.checklists()).isEmpty();
        assertThat(EMPTY.records()).isEmpty();
        assertThat(EMPTY.deadlines()).isEmpty();
        assertThat(EMPTY.source().json()).doesNotContain("\"locks\"");
        assertThat(Inventory.rows(EMPTY)).as("rows of the source").isEmpty();
    }

    /** Also what it came with goes, so that nothing of it is left in the handbook. */
    @Test
    void chaptersAndClausesOfOnesOwnTakeItsPlace() {
        var changes = List.of(
                change(new Change.Add(
                        "chapters",
                        "own-1",
                        null,
                        null,
                        words("{'title': {'zh': '鱼缸'},"
                                + " 'clauses': [{'key': 'own-2', 'kind': 'duty', 'addressees': [],"
                                + " 'text': {'zh': '每天换水。'}}]}"))),
                change(new Change.Remove("chapters/general")));

        assertThat(AmendmentCheck.violations(EMPTY, changes)).isEmpty();
        var content = Resolver.resolve(EMPTY, Map.of(), changes).content();
        assertThat(content.chapters()).hasSize(1);
        assertThat(content.chapters().get(0).title().zh()).isEqualTo("鱼缸");
        assertThat(content.chapters().get(0).clauses().get(0).text().zh()).isEqualTo("每天换水。");
    }

    private static Amendment change(Change change) {
        return new Amendment(UUID.randomUUID(), change, "Ours", UUID.randomUUID(), "Li", Instant.EPOCH);
    }

    private static ObjectNode words(String json) {
        return Json.read(json.replace('\'', '"'), ObjectNode.class);
    }
}
