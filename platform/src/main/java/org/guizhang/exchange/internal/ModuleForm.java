package org.guizhang.exchange.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.guizhang.policy.amend.Change;
import org.guizhang.policy.draft.DraftContent;
import org.guizhang.shared.Json;

/** Drafts as they stand under {@code modules}. Pure. */
final class ModuleForm {
    static final String NAME = "modules";
    private static final Set<String> MEMBERS = Set.of("template", "version", "parameters", "amendments");
    private final PolicyReader file;

    private ModuleForm(PolicyReader file) {
        this.file = file;
    }

    static ArrayNode write(List<DraftContent> drafts) {
        var modules = JsonNodeFactory.instance.arrayNode();
        for (var draft : drafts) {
            var module = modules.addObject().put("template", draft.template()).put("version", draft.version());
            module.set("parameters", Json.tree(draft.parameters()));
            var amendments = module.putArray("amendments");
            draft.amendments().forEach(entry -> {
                ObjectNode change = amendments.addObject();
                change.setAll((ObjectNode) Json.tree(entry.change()));
                if (entry.reason() != null) {
                    change.put("reason", entry.reason());
                }
            });
        }
        return modules;
    }

    /** The drafts of a file, in its order; whether they fit their templates is not known yet. */
    static List<DraftContent> read(PolicyReader file) {
        return new ModuleForm(file).drafts();
    }

    private List<DraftContent> drafts() {
        var drafts = new ArrayList<DraftContent>();
        var seen = new HashSet<String>();
        if (file.member(NAME).isMissingNode()) {
            file.wrong("/" + NAME, "policy-list");
        }
        var modules = file.list("/" + NAME, file.member(NAME));
        for (int i = 0; i < modules.size(); i++) {
            var at = "/" + NAME + "/" + i;
            if (file.members(at, modules.get(i), MEMBERS)) {
                var draft = draft(at, modules.get(i));
                if (!seen.add(draft.template())) {
                    file.wrong(at + "/template", "policy-module-twice", draft.template());
                }
                drafts.add(draft);
            }
        }
        return drafts;
    }

    private DraftContent draft(String at, JsonNode module) {
        for (var name : List.of("template", "version")) {
            var given = module.path(name);
            if (!given.isTextual()) {
                file.wrong(at + "/" + name, given.isMissingNode() ? "policy-missing" : "parameter-text", name);
            }
        }
        var values = new HashMap<String, JsonNode>();
        var parameters = module.path("parameters");
        if (parameters.isObject()) {
            parameters.fields().forEachRemaining(p -> values.put(p.getKey(), p.getValue()));
        } else if (!parameters.isMissingNode() && !parameters.isNull()) {
            file.wrong(at + "/parameters", "policy-members");
        }
        var entries = new ArrayList<DraftContent.Entry>();
        var amendments = module.path("amendments");
        if (!amendments.isArray() && !amendments.isMissingNode() && !amendments.isNull()) {
            file.wrong(at + "/amendments", "policy-list");
        }
        for (int i = 0; i < amendments.size(); i++) {
            entry(at + "/amendments/" + i, amendments.get(i), entries);
        }
        return new DraftContent(
                module.path("template").asText(), module.path("version").asText(), Map.copyOf(values), entries);
    }

    private void entry(String at, JsonNode given, List<DraftContent.Entry> entries) {
        if (!(given instanceof ObjectNode object)) {
            file.wrong(at, "policy-members");
            return;
        }
        var change = object.deepCopy();
        var reason = change.remove("reason");
        if (reason != null && !reason.isTextual() && !reason.isNull()) {
            file.wrong(at + "/reason", "parameter-text");
            return;
        }
        try {
            entries.add(new DraftContent.Entry(
                    Json.MAPPER.treeToValue(change, Change.class),
                    reason == null || reason.isNull() ? null : reason.asText()));
        } catch (UnrecognizedPropertyException unknown) {
            file.wrong(at + path(unknown), "unknown");
        } catch (JsonMappingException mapping) {
            file.wrong(at + path(mapping), mapping.getPath().isEmpty() ? "policy-kind" : "type");
        } catch (JsonProcessingException broken) {
            file.wrong(at, "type");
        }
    }

    private static String path(JsonMappingException mapping) {
        return mapping.getPath().stream()
                .map(step -> step.getFieldName() == null ? Integer.toString(step.getIndex()) : step.getFieldName())
                .map(step -> "/" + PolicyReader.escaped(step))
                .collect(Collectors.joining());
    }
}
