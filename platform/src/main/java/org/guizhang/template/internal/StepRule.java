package org.guizhang.template.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;

/**
 * A form can be carried through: every state is reached, from every state an end is reached, and each field, signature
 * and approval belongs to one step.
 */
final class StepRule implements FolderRule {
    @Override
    public void check(TemplateFolder folder, TemplateProblems problems) {
        if (folder.format() >= 2) {
            folder.artefacts("record").forEach(form -> new Form(form.file(), form.node(), problems).check());
        }
    }

    private record Form(YamlFile file, JsonNode form, TemplateProblems problems) {
        void check() {
            if (form.path("steps").isEmpty()) {
                if (!form.path("states").isEmpty()) {
                    problems.add(file, "/states", "steps-missing");
                }
                if (form.path("approvals").size() > 1) {
                    problems.add(file, "/approvals", "steps-missing");
                }
                return;
            }
            var states = new LinkedHashMap<String, JsonNode>();
            form.path("states").forEach(state -> states.put(key(state), state));
            if (links(states)) {
                ways(states);
            }
            once("sets", fields(), "step-field", false);
            once("signs", keys("signatures"), "step-signature", true);
            approvals();
        }

        /** Whether all states that steps name are there. */
        private boolean links(Map<String, JsonNode> states) {
            var whole = true;
            for (int i = 0; i < form.path("steps").size(); i++) {
                var step = form.path("steps").path(i);
                for (var end : List.of("to", "returnsTo")) {
                    whole &= state("/steps/" + i + "/" + end, step.path(end), states.keySet());
                }
                for (int j = 0; j < step.path("from").size(); j++) {
                    whole &= state(
                            "/steps/" + i + "/from/" + j, step.path("from").path(j), states.keySet());
                }
                for (int j = 0; j < step.path("requires").size(); j++) {
                    var needed = step.path("requires").path(j).asText();
                    if (!fields().contains(needed)) {
                        problems.add(file, "/steps/" + i + "/requires/" + j, "unknown-field", needed, key(form));
                    }
                }
            }
            return whole;
        }

        private boolean state(String pointer, JsonNode named, Set<String> states) {
            if (named.isTextual() && !states.contains(named.asText())) {
                problems.add(file, pointer, "unknown-state", named.asText());
                return false;
            }
            return true;
        }

        private void ways(Map<String, JsonNode> states) {
            var next = new HashMap<String, Set<String>>();
            var begins = new HashSet<String>();
            for (int i = 0; i < form.path("steps").size(); i++) {
                var step = form.path("steps").path(i);
                var ends = new HashSet<String>(List.of(step.path("to").asText()));
                if (step.has("returnsTo")) {
                    ends.add(step.path("returnsTo").asText());
                }
                if (step.path("from").isEmpty()) {
                    begins.addAll(ends);
                }
                for (var from : step.path("from")) {
                    next.computeIfAbsent(from.asText(), s -> new HashSet<>()).addAll(ends);
                    if (isEnd(states, from.asText())) {
                        problems.add(file, "/steps/" + i + "/from", "state-after-end", from.asText());
                    }
                }
            }
            if (begins.isEmpty()) {
                problems.add(file, "/steps", "steps-begin");
                return;
            }
            var reached = reach(begins, next);
            for (int i = 0; i < form.path("states").size(); i++) {
                var state = key(form.path("states").path(i));
                if (!reached.contains(state)) {
                    problems.add(file, "/states/" + i, "state-unreached", state);
                } else if (reach(Set.of(state), next).stream().noneMatch(end -> isEnd(states, end))) {
                    problems.add(file, "/states/" + i, "state-no-end", state);
                }
            }
        }

        private static boolean isEnd(Map<String, JsonNode> states, String state) {
            var found = states.get(state);
            return found != null && found.path("terminal").asBoolean();
        }

        private static Set<String> reach(Set<String> from, Map<String, Set<String>> next) {
            var reached = new HashSet<>(from);
            var added = true;
            while (added) {
                added = false;
                for (var state : List.copyOf(reached)) {
                    added |= reached.addAll(next.getOrDefault(state, Set.of()));
                }
            }
            return reached;
        }

        /** Each named once at most, and each of {@code known} once at least if {@code all}. */
        private void once(String member, Set<String> known, String rule, boolean all) {
            var seen = new HashSet<String>();
            for (int i = 0; i < form.path("steps").size(); i++) {
                var named = form.path("steps").path(i).path(member);
                for (int j = 0; j < named.size(); j++) {
                    var one = named.path(j).asText();
                    var at = "/steps/" + i + "/" + member + "/" + j;
                    if (!known.contains(one)) {
                        problems.add(file, at, rule + "-unknown", one);
                    } else if (!seen.add(one)) {
                        problems.add(file, at, rule + "-twice", one);
                    }
                }
            }
            if (all) {
                known.stream()
                        .filter(one -> !seen.contains(one))
                        .sorted()
                        .forEach(one -> problems.add(file, "/steps", rule + "-never", one));
            }
        }

        private void approvals() {
            var known = keys("approvals");
            var seen = new HashSet<String>();
            for (int i = 0; i < form.path("steps").size(); i++) {
                var approves = form.path("steps").path(i).path("approves");
                if (approves.isTextual() && !known.contains(approves.asText())) {
                    problems.add(file, "/steps/" + i + "/approves", "step-approval-unknown", approves.asText());
                } else if (approves.isTextual() && !seen.add(approves.asText())) {
                    problems.add(file, "/steps/" + i + "/approves", "step-approval-twice", approves.asText());
                }
            }
            known.stream()
                    .filter(one -> !seen.contains(one))
                    .sorted()
                    .forEach(one -> problems.add(file, "/steps", "step-approval-never", one));
        }

        /** What a person fills in: fields that are not computed, and tables. */
        private Set<String> fields() {
            var keys = keys("lines");
            form.path("fields").forEach(field -> {
                if (!field.has("value")) {
                    keys.add(key(field));
                }
            });
            return keys;
        }

        private Set<String> keys(String list) {
            var keys = new HashSet<String>();
            StreamSupport.stream(form.path(list).spliterator(), false)
                    .map(Form::key)
                    .forEach(keys::add);
            return keys;
        }

        private static String key(JsonNode entry) {
            return entry.path("key").asText();
        }
    }
}
