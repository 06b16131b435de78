package org.guizhang.template.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.guizhang.calendar.Calendar;
import org.guizhang.calendar.CalendarCheck;
import org.guizhang.shared.Json;
import org.guizhang.template.Template;
import org.guizhang.template.ValueCheck;

/** What a trade names exists in the templates it starts with, and the values it brings are allowed there. */
final class TradeCheck {
    private final Map<String, Template> templates;
    private final Set<String> refused;

    /**
     * @param templates by id
     * @param refused templates that exist but are broken themselves; nothing is said about them here
     */
    TradeCheck(Map<String, Template> templates, Set<String> refused) {
        this.templates = templates;
        this.refused = refused;
    }

    void check(YamlFile trade, TemplateProblems problems) {
        var root = trade.root();
        if (!root.path("id").asText().equals(trade.name())) {
            problems.add(trade, "/id", "file-name", trade.name());
        }
        var chosen = new HashSet<String>();
        var listed = root.path("templates");
        for (int i = 0; i < listed.size(); i++) {
            choice(trade, "/templates/" + i, listed.path(i).asText(), chosen, problems);
        }
        var suggested = root.path("suggested");
        for (int i = 0; i < suggested.size(); i++) {
            var id = suggested.path(i).path("template").asText();
            choice(trade, "/suggested/" + i + "/template", id, chosen, problems);
        }
        if (root.has("calendar")) {
            calendar(trade, root.path("calendar"), problems);
        }
        for (var member : new String[] {"defaults", "questions", "positions"}) {
            var list = root.path(member);
            for (int i = 0; i < list.size(); i++) {
                entry(trade, "/" + member + "/" + i, list.path(i), chosen, problems);
            }
        }
        for (var id : chosen) {
            var template = templates.get(id);
            if (template != null) {
                together(trade, root.path("defaults"), template, problems);
            }
        }
    }

    /** What the trade sets and the rest, which stays as the template has it, do not contradict one another. */
    private static void together(YamlFile trade, JsonNode defaults, Template template, TemplateProblems problems) {
        var values = new HashMap<String, JsonNode>();
        var places = new HashMap<String, String>();
        for (int i = 0; i < defaults.size(); i++) {
            var entry = defaults.path(i);
            var key = entry.path("parameter").asText();
            if (entry.path("template").asText().equals(template.id())
                    && template.parameter(key)
                            .filter(p ->
                                    ValueCheck.check(p, entry.path("value")).isEmpty())
                            .isPresent()) {
                values.put(key, entry.path("value"));
                places.put(key, "/defaults/" + i + "/value");
            }
        }
        for (var relation : template.relations()) {
            if (!relation.holds(template, values)) {
                relation.parameters().stream()
                        .filter(places::containsKey)
                        .forEach(key -> problems.add(
                                trade,
                                places.getOrDefault(key, ""),
                                "parameter-setting",
                                key,
                                relation.remedy(template, values, key)));
            }
        }
    }

    private static void calendar(YamlFile trade, JsonNode given, TemplateProblems problems) {
        CalendarCheck.violations(Json.MAPPER.convertValue(given, Calendar.Entry.class))
                .forEach(wrong -> problems.add(trade, "/calendar" + wrong.field(), "calendar", wrong.remedy()));
    }

    private void choice(YamlFile trade, String pointer, String id, Set<String> chosen, TemplateProblems problems) {
        if (!chosen.add(id)) {
            problems.add(trade, pointer, "template-chosen-twice", id);
        } else if (!templates.containsKey(id) && !refused.contains(id)) {
            problems.add(trade, pointer, "unknown-template", id);
        }
    }

    private void entry(YamlFile trade, String pointer, JsonNode entry, Set<String> chosen, TemplateProblems problems) {
        var id = entry.path("template").asText();
        if (!chosen.contains(id)) {
            problems.add(trade, pointer + "/template", "template-not-chosen", id);
            return;
        }
        var template = templates.get(id);
        if (template == null) {
            return;
        }
        var position = entry.path("position");
        if (position.isTextual() && template.position(position.asText()).isEmpty()) {
            problems.add(
                    trade, pointer + "/position", "unknown-reference", KindNames.of("position"), position.asText());
        }
        var key = entry.path("parameter");
        if (!key.isTextual()) {
            return;
        }
        var parameter = template.parameter(key.asText());
        if (parameter.isEmpty()) {
            problems.add(trade, pointer + "/parameter", "unknown-reference", KindNames.of("parameter"), key.asText());
        } else if (entry.has("value")) {
            ValueCheck.check(parameter.get(), entry.path("value"))
                    .ifPresent(breach -> problems.add(
                            trade, pointer + "/value", "parameter-setting", key.asText(), breach.remedy()));
        }
    }
}
