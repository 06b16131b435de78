package org.guizhang.template.internal;

import java.util.HashMap;
import java.util.Set;

/** A deadline runs from an event or recurs, and the field an event waits for is in its form. */
final class DeadlineStartRule implements FolderRule {
    @Override
    public void check(TemplateFolder folder, TemplateProblems problems) {
        var fields = new HashMap<String, Set<String>>();
        folder.artefacts("record").forEach(r -> fields.put(r.key(), RecordRule.fieldKeys(r.node())));
        for (var deadline : folder.artefacts("deadline")) {
            var runs = deadline.node().has("starts") && deadline.node().has("within");
            if (!runs && !deadline.node().has("recurs")) {
                problems.add(deadline.file(), deadline.pointer(), "deadline-start", deadline.key());
            }
            for (var event : new String[] {"starts", "stops"}) {
                var record = deadline.node().path(event).path("record").asText();
                var field = deadline.node().path(event).path("field");
                var known = fields.get(record);
                if (field.isTextual() && known != null && !known.contains(field.asText())) {
                    problems.add(
                            deadline.file(),
                            deadline.pointer() + "/" + event + "/field",
                            "unknown-field",
                            field.asText(),
                            record);
                }
            }
        }
    }
}
