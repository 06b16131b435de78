package org.guizhang.policy.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.guizhang.policy.Tea;
import org.guizhang.policy.resolve.Resolved;
import org.guizhang.policy.resolve.Resolver;
import org.guizhang.shared.Json;
import org.guizhang.shared.Languages;
import org.guizhang.shared.Message;
import org.junit.jupiter.api.Test;

/** Each rule finds what it is there for, and nothing in a sound document. */
class DocumentCheckTest {
    private final Resolved sound = Resolver.resolve(Tea.house(), Map.of());

    @Test
    void findsNothingInASoundDocument() {
        assertThat(DocumentCheck.of(sound)).isEmpty();
    }

    @Test
    void placeholderLeftInATextBlocks() {
        var found = broken(d -> ((ObjectNode) d.at("/chapters/0/clauses/0/text")).put("zh", "欠 {{cash-limit}} 元"));
        assertThat(found).extracting(Finding::rule).containsExactly("unresolved-parameter");
        assertThat(found.get(0).blocks()).isTrue();
        assertThat(found.get(0).target())
                .isEqualTo("clauses/" + sound.chapters().get(0).clauses().get(0).key());
        assertThat(found.get(0).where().zh()).startsWith("第一条");
        assertThat(found.get(0).what().in(Languages.CHINESE)).contains("{{cash-limit}}");
        assertThat(found.get(0).violation().remedy().in(Languages.CHINESE)).startsWith("第一条");
    }

    @Test
    void missingTextsBlockInChineseAndWarnInEnglish() {
        var found = broken(d -> {
            ((ObjectNode) d.at("/chapters/0/clauses/0/text")).put("en", " ");
            ((ObjectNode) d.at("/chapters/0/title")).put("zh", "");
        });
        assertThat(found).extracting(Finding::rule).containsExactly("text-missing", "english-missing");
        assertThat(found).extracting(Finding::blocks).containsExactly(true, false);
        assertThat(found.get(0).target()).startsWith("chapters/");
    }

    @Test
    void linksToWhatIsNotThereBlock() {
        var found = broken(d -> {
            ((ObjectNode) d.at("/chapters/1/clauses/0")).putArray("addressees").add("nobody");
            ((ObjectNode) d.at("/checklists/0")).put("position", "ghost");
            ((ObjectNode) d.at("/chapters/1/clauses/0"))
                    .putObject("carriedOutBy")
                    .putArray("checklists")
                    .add("gone");
        });
        assertThat(found)
                .extracting(Finding::rule)
                .containsExactlyInAnyOrder("unknown-position", "unknown-position", "dead-link");
        assertThat(found).allMatch(Finding::blocks);
        assertThat(found).extracting(f -> f.arguments().get(0)).contains("checklists/gone", "positions/ghost");
    }

    @Test
    void dutyForNobodyInParticularAndChecklistWithoutScheduleAreWarnedOf() {
        var found = broken(d -> {
            var clause = (ObjectNode) d.at("/chapters/1/clauses/0");
            clause.put("kind", "duty").remove("addressees");
            ((ObjectNode) d.at("/checklists/0")).remove("schedules");
        });
        assertThat(found)
                .extracting(Finding::rule)
                .containsExactly("duty-without-position", "checklist-without-schedule");
        assertThat(found).noneMatch(Finding::blocks);
    }

    @Test
    void emptyChapterWarnsAndAnEmptyChecklistBlocks() {
        var found = broken(d -> {
            ((ArrayNode) d.at("/chapters")).addObject().put("key", "bare").set("title", d.at("/title"));
            ((ObjectNode) d.at("/checklists/0")).putArray("items");
        });
        assertThat(found).extracting(Finding::rule).contains("nothing-to-fill", "empty-chapter");
        assertThat(found.get(0).rule()).isEqualTo("nothing-to-fill");
    }

    @Test
    void everyRuleHasItsWords() {
        for (var rule : List.of(
                "unresolved-parameter",
                "text-missing",
                "english-missing",
                "dead-link",
                "unknown-position",
                "empty-chapter",
                "duty-without-position",
                "checklist-without-schedule",
                "nothing-to-fill")) {
            for (var language : List.of(Languages.CHINESE, Languages.ENGLISH)) {
                assertThat(Message.of("check." + rule, "x").in(language)).isNotBlank();
                assertThat(Message.of("check." + rule + ".remedy").in(language)).isNotBlank();
            }
        }
    }

    private List<Finding> broken(Consumer<ObjectNode> damage) {
        var document = (ObjectNode) sound.document();
        damage.accept(document);
        return DocumentCheck.of(Resolved.parse(Json.canonical(document)));
    }
}
