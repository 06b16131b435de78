package org.guizhang.template.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What a failed item leads to can be done: areas are there and used, and what is filled in fits the form it opens. */
final class FailureRule implements FolderRule {
    private static final Map<String, Set<String>> FITS = Map.of(
            "item", Set.of("text", "long-text"),
            "note", Set.of("text", "long-text"),
            "place", Set.of("text", "long-text", "site"),
            "photo", Set.of("photo", "attachment"),
            "answer", Set.of("text", "long-text", "integer", "decimal", "choice"),
            "thing", Set.of("thing", "things"),
            "moment", Set.of("date", "time", "date-time"),
            "author", Set.of("person", "people"));

    @Override
    public void check(TemplateFolder folder, TemplateProblems problems) {
        if (folder.format() < 2) {
            return;
        }
        var forms = new HashMap<String, JsonNode>();
        folder.artefacts("record").forEach(form -> forms.put(form.key(), form.node()));
        for (var checklist : folder.artefacts("checklist")) {
            var areas = new HashSet<String>();
            checklist
                    .node()
                    .path("areas")
                    .forEach(area -> areas.add(area.path("key").asText()));
            var used = new HashSet<String>();
            var items = checklist.node().path("items");
            for (int i = 0; i < items.size(); i++) {
                var item = items.path(i);
                var area = item.path("area");
                if (area.isTextual() && !areas.contains(area.asText())) {
                    problems.add(checklist.file(), "/items/" + i + "/area", "unknown-area", area.asText());
                }
                used.add(area.asText());
                prefill(checklist.file(), "/items/" + i + "/action", item.path("action"), forms, problems);
            }
            for (int i = 0; i < checklist.node().path("areas").size(); i++) {
                var key = checklist.node().path("areas").path(i).path("key").asText();
                if (!used.contains(key)) {
                    problems.add(checklist.file(), "/areas/" + i, "unused-area", key);
                }
            }
        }
    }

    private static void prefill(
            YamlFile file, String at, JsonNode action, Map<String, JsonNode> forms, TemplateProblems problems) {
        var form = forms.get(action.path("record").asText());
        if (action.path("doneWhen").asText().equals("record-closed") && !action.has("record")) {
            problems.add(file, at + "/doneWhen", "action-without-record");
        }
        var filled = action.path("prefill");
        if (form == null) {
            if (!filled.isEmpty() && !action.has("record")) {
                problems.add(file, at + "/prefill", "action-without-record");
            }
            return;
        }
        for (int i = 0; i < filled.size(); i++) {
            var field = filled.path(i).path("field").asText();
            var from = filled.path(i).path("from").asText();
            var type = FormFields.type(form, field);
            if (type.isEmpty()) {
                problems.add(
                        file,
                        at + "/prefill/" + i + "/field",
                        "unknown-field",
                        field,
                        form.path("key").asText());
            } else if (!FITS.getOrDefault(from, Set.of()).contains(type)) {
                problems.add(file, at + "/prefill/" + i, "prefill-type", from, field, type);
            }
        }
    }
}
