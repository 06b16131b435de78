package org.guizhang.templates;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.guizhang.shared.Json;
import org.guizhang.template.Placeholders;
import org.guizhang.template.Template;
import org.junit.jupiter.api.Test;

/**
 * No parameter is dead: what a business sets is said in a text that people at work read, and is what a checklist, form,
 * deadline or penalty goes by. An item of a checklist that asks for the value in words goes by it, too.
 */
class ParameterUseTest {
    private static final Excuses EXCUSES = Excuses.read("/parameters-idle.tsv");
    private static final List<String> WORKING = List.of("checklists", "records", "deadlines", "penalties");
    private static final List<String> UNREAD = List.of("parameters", "groups", "successors", "changes");
    private static final Pattern IN_RULE = Pattern.compile("params\\.([a-z0-9_]+)");

    @Test
    void everyParameterIsSaidAndGoneBy() {
        var findings = new ArrayList<Finding>();
        for (var template : Delivery.templates()) {
            findings.addAll(idle(template));
        }
        EXCUSES.settle(findings);
    }

    @Test
    void aDeadParameterIsFound() {
        var template = Delivery.templates().get(0);
        var document = (ObjectNode) template.source().document().deepCopy();
        document.withArray("parameters").addObject().put("key", "left-over");

        assertThat(idle(template.id(), document))
                .contains(
                        new Finding(template.id(), "parameter:left-over", "said", ""),
                        new Finding(template.id(), "parameter:left-over", "gone-by", ""));
    }

    private static List<Finding> idle(Template template) {
        return idle(template.id(), template.source().document());
    }

    private static List<Finding> idle(String id, JsonNode document) {
        var said = new TreeSet<String>();
        var goneBy = new TreeSet<String>();
        var read = (ObjectNode) document.deepCopy();
        read.remove(UNREAD);
        withoutAdvisories(read);
        Texts.walk(read, (pointer, text) -> said.addAll(named(text)));
        for (var list : WORKING) {
            references(read.path(list), goneBy);
        }
        Texts.walk(read.path("checklists"), (pointer, text) -> goneBy.addAll(named(text)));

        var findings = new ArrayList<Finding>();
        for (var parameter : document.path("parameters")) {
            var key = parameter.path("key").asText();
            if (!said.contains(key)) {
                findings.add(new Finding(id, "parameter:" + key, "said", ""));
            }
            if (!goneBy.contains(key)) {
                findings.add(new Finding(id, "parameter:" + key, "gone-by", ""));
            }
        }
        return findings;
    }

    /** What a text names; a parameter may be said as how often or how many times. */
    private static List<String> named(String text) {
        return Placeholders.in(text).stream().map(Placeholders::parameter).toList();
    }

    private static void references(JsonNode node, TreeSet<String> found) {
        node.findValues("parameter").forEach(key -> found.add(key.asText()));
        IN_RULE.matcher(Json.write(node))
                .results()
                .forEach(r -> found.add(r.group(1).replace('_', '-')));
    }

    /** What an advisory says or proposes is no use: nobody at work reads it, and nothing goes by it. */
    private static void withoutAdvisories(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.remove("advisories");
        }
        node.forEach(ParameterUseTest::withoutAdvisories);
    }
}
