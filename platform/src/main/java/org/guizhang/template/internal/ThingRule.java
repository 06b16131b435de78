package org.guizhang.template.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;

/** A field for things says of which kind, and no other field does; what expires is a date. */
final class ThingRule implements FolderRule {
    private static final Set<String> THINGS = Set.of("thing", "things");

    @Override
    public void check(TemplateFolder folder, TemplateProblems problems) {
        if (folder.format() < 2) {
            return;
        }
        for (var form : folder.artefacts("record")) {
            fields(form, "/fields", form.node().path("fields"), problems);
            for (int i = 0; i < form.node().path("lines").size(); i++) {
                var columns = form.node().path("lines").path(i).path("fields");
                fields(form, "/lines/" + i + "/fields", columns, problems);
            }
            expiry(form, "/expires", form.node().path("expires"), form.node(), problems);
        }
        for (var thing : folder.artefacts("thing")) {
            fields(thing, "/fields", thing.node().path("fields"), problems);
            for (int i = 0; i < thing.node().path("expires").size(); i++) {
                expiry(thing, "/expires/" + i, thing.node().path("expires").path(i), thing.node(), problems);
            }
        }
    }

    private static void fields(
            TemplateFolder.Artefact artefact, String list, JsonNode fields, TemplateProblems problems) {
        for (int i = 0; i < fields.size(); i++) {
            var field = fields.path(i);
            if (THINGS.contains(field.path("type").asText()) != field.has("thing")) {
                problems.add(artefact.file(), artefact.pointer() + list + "/" + i, "thing-kind");
            }
        }
    }

    private static void expiry(
            TemplateFolder.Artefact artefact, String at, JsonNode expires, JsonNode holder, TemplateProblems problems) {
        if (expires.has("field")
                && !FormFields.type(holder, expires.path("field").asText()).equals("date")) {
            problems.add(
                    artefact.file(),
                    artefact.pointer() + at + "/field",
                    "expires-date",
                    expires.path("field").asText());
        }
    }
}
