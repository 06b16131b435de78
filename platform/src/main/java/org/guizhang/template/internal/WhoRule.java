package org.guizhang.template.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Wherever somebody is meant it is said in one way who: holders of a position, the person a field names, the author,
 * whoever is on duty. Work is never given to somebody outside, who has no account.
 */
final class WhoRule implements FolderRule {
    private static final List<String> WAYS = List.of("position", "field", "author", "onDuty");
    private static final Set<String> PEOPLE = Set.of("person", "people");

    @Override
    public void check(TemplateFolder folder, TemplateProblems problems) {
        if (folder.format() < 2) {
            return;
        }
        var outside = outside(folder, problems);
        var forms = new HashMap<String, Set<String>>();
        folder.artefacts("record").forEach(form -> forms.put(form.key(), people(form.node())));
        for (var checklist : folder.artefacts("checklist")) {
            var node = checklist.node();
            each(checklist, "", node, Set.of(), problems);
            inside(checklist, "/position", node.path("position"), outside, problems);
            inside(checklist, "/verifier", node.path("verifier"), outside, problems);
        }
        for (var form : folder.artefacts("record")) {
            each(form, "", form.node(), forms.getOrDefault(form.key(), Set.of()), problems);
        }
        for (var deadline : folder.artefacts("deadline")) {
            var people = forms.getOrDefault(
                    deadline.node().path("starts").path("record").asText(), Set.of());
            each(deadline, "", deadline.node(), people, problems);
            inside(deadline, "/responsible", deadline.node().path("responsible"), outside, problems);
        }
    }

    /** Positions outside; each says by its {@code reportsTo} who of the business follows up what is asked of it. */
    private static Set<String> outside(TemplateFolder folder, TemplateProblems problems) {
        var positions = new HashMap<String, JsonNode>();
        folder.artefacts("position").forEach(p -> positions.put(p.key(), p.node()));
        var outside = new HashSet<String>();
        for (var position : folder.artefacts("position")) {
            if (!position.node().path("external").asBoolean()) {
                continue;
            }
            outside.add(position.key());
            var above = positions.get(position.node().path("reportsTo").asText());
            if (above == null || above.path("external").asBoolean()) {
                problems.add(position.file(), position.pointer(), "external-supervisor", position.key());
            }
        }
        return outside;
    }

    private static Set<String> people(JsonNode form) {
        var people = new HashSet<String>();
        form.path("fields").forEach(field -> {
            if (PEOPLE.contains(field.path("type").asText())) {
                people.add(field.path("key").asText());
            }
        });
        return people;
    }

    private static void inside(
            TemplateFolder.Artefact artefact,
            String member,
            JsonNode who,
            Set<String> outside,
            TemplateProblems problems) {
        var position = who.isTextual()
                ? who.asText()
                : who.path("position").asText(who.path("onDuty").asText());
        if (outside.contains(position)) {
            problems.add(artefact.file(), artefact.pointer() + member, "external-work", position);
        }
    }

    private static void each(
            TemplateFolder.Artefact artefact,
            String pointer,
            JsonNode node,
            Set<String> people,
            TemplateProblems problems) {
        if (node.isObject()) {
            var ways = ways(node);
            if (isWho(pointer) && ways != 1) {
                problems.add(artefact.file(), artefact.pointer() + pointer, "who-one-way", String.join(", ", WAYS));
            } else if (isWho(pointer)) {
                one(artefact, pointer, node, people, problems);
            }
            node.fields()
                    .forEachRemaining(member ->
                            each(artefact, pointer + "/" + member.getKey(), member.getValue(), people, problems));
        } else {
            for (int i = 0; i < node.size(); i++) {
                each(artefact, pointer + "/" + i, node.path(i), people, problems);
            }
        }
    }

    private static void one(
            TemplateFolder.Artefact artefact,
            String pointer,
            JsonNode who,
            Set<String> people,
            TemplateProblems problems) {
        if (who.has("assignee") && !who.has("position")) {
            problems.add(artefact.file(), artefact.pointer() + pointer + "/assignee", "who-assignee");
        }
        var field = who.path("field");
        if (field.isTextual() && !people.contains(field.asText())) {
            problems.add(artefact.file(), artefact.pointer() + pointer + "/field", "who-field", field.asText());
        }
        if (who.has("author") && pointer.endsWith("/verify/by")) {
            problems.add(artefact.file(), artefact.pointer() + pointer + "/author", "who-verifies-self");
        }
    }

    private static long ways(JsonNode node) {
        return WAYS.stream().filter(node::has).count();
    }

    /** The places of the schema where {@code who} stands. */
    private static boolean isWho(String pointer) {
        return pointer.matches("/(position|verifier|responsible)|.*/action/position|.*/by(/\\d+)?|"
                + ".*/(escalate/\\d+|repeat|expires(/\\d+)?)/to");
    }
}
