package org.guizhang.template.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What stops a clock stops its own and not its neighbour's: by a reference, by the same value, by the period it covers. */
final class CorrelationRule implements FolderRule {
    private static final Set<String> PERIODS = Set.of("date", "month", "date-time");

    @Override
    public void check(TemplateFolder folder, TemplateProblems problems) {
        if (folder.format() < 2) {
            return;
        }
        var forms = new HashMap<String, JsonNode>();
        folder.artefacts("record").forEach(form -> forms.put(form.key(), form.node()));
        for (var deadline : folder.artefacts("deadline")) {
            new Clock(deadline, forms, problems).check();
        }
    }

    private record Clock(TemplateFolder.Artefact deadline, Map<String, JsonNode> forms, TemplateProblems problems) {
        void check() {
            var starts = deadline.node().path("starts");
            var stops = deadline.node().path("stops");
            for (var event : List.of("starts", "stops")) {
                event(event, deadline.node().path(event));
            }
            if (stops.has("period") && !stops.has("covers")) {
                add("/stops/period", "deadline-period");
            }
            var stopping = forms.get(stops.path("record").asText());
            if (stopping == null) {
                return;
            }
            var starting = starts.path("record").asText();
            if (deadline.node().has("recurs") && !deadline.node().has("starts")) {
                if (!PERIODS.contains(type(stopping, stops.path("covers").asText()))) {
                    add("/stops", "deadline-covers", stops.path("record").asText());
                }
            } else if (stops.has("same")) {
                same(stops, stopping, forms.get(starting));
            } else if (starting.equals(stops.path("record").asText())) {
                if (starts.path("event").equals(stops.path("event"))
                        && starts.path("field").equals(stops.path("field"))) {
                    add("/stops", "deadline-stops-itself", starting);
                }
            } else {
                reference(stops, stopping, starting);
            }
        }

        /** The kinds of an event that are about a form or a checklist name which. */
        private void event(String member, JsonNode event) {
            var kind = event.path("event").asText();
            var about = kind.startsWith("record-") || kind.equals("field-set")
                    ? "record"
                    : kind.equals("checklist-submitted") ? "checklist" : "";
            if (!about.isEmpty() && !event.has(about)) {
                add("/" + member, "event-needs", kind, about);
            } else if (kind.equals("field-set") && !event.has("field")) {
                add("/" + member, "event-needs", kind, "field");
            }
        }

        private void reference(JsonNode stops, JsonNode stopping, String starting) {
            if (starting.isEmpty()) {
                return;
            }
            var references = new ArrayList<String>();
            stopping.path("fields").forEach(field -> {
                if (field.path("type").asText().equals("record")
                        && field.path("record").asText().equals(starting)) {
                    references.add(field.path("key").asText());
                }
            });
            var via = stops.path("via");
            if (via.isTextual() && !references.contains(via.asText())) {
                add("/stops/via", "deadline-via", via.asText(), starting);
            } else if (!via.isTextual() && references.size() != 1) {
                add("/stops", "deadline-correlation", stops.path("record").asText(), starting, references.size());
            }
        }

        private void same(JsonNode stops, JsonNode stopping, @Nullable JsonNode starting) {
            stops.path("same").fields().forEachRemaining(pair -> {
                var mine = type(stopping, pair.getKey());
                var theirs =
                        starting == null ? "" : type(starting, pair.getValue().asText());
                if (mine.isEmpty() || !mine.equals(theirs)) {
                    add(
                            "/stops/same/" + pair.getKey(),
                            "deadline-same",
                            pair.getKey(),
                            pair.getValue().asText());
                }
            });
        }

        private static String type(JsonNode form, String key) {
            for (var field : form.path("fields")) {
                if (field.path("key").asText().equals(key)) {
                    return field.path("type").asText() + field.path("thing").asText();
                }
            }
            return "";
        }

        private void add(String member, String rule, Object... arguments) {
            problems.add(deadline.file(), deadline.pointer() + member, rule, arguments);
        }
    }
}
