package org.guizhang.template.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Set;

/** The parts of a form fit: serial prefixes differ, and what a rule, a signature or an expiry names is in the form. */
final class RecordRule implements FolderRule {
    @Override
    public void check(TemplateFolder folder, TemplateProblems problems) {
        var prefixes = new HashMap<String, String>();
        for (var record : folder.artefacts("record")) {
            var prefix = record.node().path("serial").path("prefix").asText();
            var other = prefixes.putIfAbsent(prefix, record.key());
            if (other != null && !prefix.isEmpty()) {
                problems.add(record.file(), "/serial/prefix", "serial-prefix", prefix, other);
            }
            fields(record, problems);
        }
        folder.artefacts("record").forEach(r -> distinct(r, problems));
        folder.artefacts("checklist").forEach(c -> distinct(c, problems));
    }

    /** Keys of fields, lines, columns and totals. */
    static Set<String> fieldKeys(JsonNode record) {
        var keys = new HashSet<String>();
        for (var member : new String[] {"fields", "lines", "totals"}) {
            record.path(member).forEach(f -> {
                keys.add(f.path("key").asText());
                f.path("fields").forEach(column -> keys.add(column.path("key").asText()));
            });
        }
        return keys;
    }

    private static void fields(TemplateFolder.Artefact record, TemplateProblems problems) {
        var known = fieldKeys(record.node());
        for (var member : new String[] {"rules", "signatures", "expires"}) {
            YamlVisitor.through(record.node().path(member), (pointer, name, node) -> {
                if (name.equals("field") && node.isTextual() && !known.contains(node.asText())) {
                    problems.add(record.file(), "/" + member + pointer, "unknown-field", node.asText(), record.key());
                }
            });
        }
    }

    private static void distinct(TemplateFolder.Artefact artefact, TemplateProblems problems) {
        var signers = new HashSet<String>();
        for (var member : new String[] {"signatures", "approvals"}) {
            artefact.node().path(member).forEach(s -> signers.add(s.path("key").asText()));
        }
        YamlVisitor.through(artefact.node(), (pointer, name, node) -> {
            if (name.equals("distinctFrom") && node.isTextual() && !signers.contains(node.asText())) {
                problems.add(artefact.file(), pointer, "unknown-signature", node.asText());
            }
        });
    }
}
