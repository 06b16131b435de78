package org.guizhang.exchange.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.guizhang.policy.DraftContent;
import org.guizhang.policy.amend.Change;
import org.guizhang.shared.Json;
import org.guizhang.shared.Message;
import org.guizhang.shared.Rejected;
import org.guizhang.shared.Violation;
import org.guizhang.template.YamlSource;

/** The file of policy as code: drafts in, YAML out, and back. */
public final class PolicyFile {
    public static final int FORMAT = 1;
    /** Bytes of a file. */
    public static final int MAX_BYTES = 8 << 20;

    private static final Set<String> ROOT = Set.of("format", "modules");
    private static final Set<String> MODULE = Set.of("template", "version", "parameters", "amendments");
    private final YamlSource source;
    private final List<Violation> found = new ArrayList<>();

    private PolicyFile(YamlSource source) {
        this.source = source;
    }

    /**
     * What a file says.
     *
     * @param source knows the lines; module {@code i} of the file stands at {@code /modules/i}
     */
    public record Read(YamlSource source, List<DraftContent> drafts) {}

    /** Writes drafts in their order. */
    public static String write(List<DraftContent> drafts) {
        var root = JsonNodeFactory.instance.objectNode().put("format", FORMAT);
        var modules = root.putArray("modules");
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
        return YamlWriter.write(root);
    }

    /**
     * Reads a file; whether the drafts fit their templates is not known yet.
     *
     * @throws Rejected naming line and remedy of everything that is wrong
     */
    public static Read read(byte[] yaml) {
        var source = YamlSource.read(yaml, MAX_BYTES);
        var file = new PolicyFile(source);
        var drafts = file.drafts(source.root());
        if (!file.found.isEmpty()) {
            throw Rejected.of(file.found);
        }
        return new Read(source, drafts);
    }

    private List<DraftContent> drafts(JsonNode root) {
        if (!members("", root, ROOT)) {
            return List.of();
        }
        if (!root.path("format").isInt() || root.path("format").intValue() != FORMAT) {
            wrong("/format", "policy-format", FORMAT);
        }
        var drafts = new ArrayList<DraftContent>();
        var seen = new HashSet<String>();
        var modules = root.path("modules");
        if (!modules.isArray()) {
            wrong("/modules", "policy-list");
        }
        for (int i = 0; i < modules.size(); i++) {
            var at = "/modules/" + i;
            if (members(at, modules.get(i), MODULE)) {
                var draft = draft(at, modules.get(i));
                if (!seen.add(draft.template())) {
                    wrong(at + "/template", "policy-module-twice", draft.template());
                }
                drafts.add(draft);
            }
        }
        return drafts;
    }

    private DraftContent draft(String at, JsonNode module) {
        for (var name : List.of("template", "version")) {
            if (!module.path(name).isTextual()) {
                wrong(at + "/" + name, "parameter-text");
            }
        }
        var values = new HashMap<String, JsonNode>();
        var parameters = module.path("parameters");
        if (parameters.isObject()) {
            parameters.fields().forEachRemaining(p -> values.put(p.getKey(), p.getValue()));
        } else if (!parameters.isMissingNode() && !parameters.isNull()) {
            wrong(at + "/parameters", "policy-members");
        }
        var entries = new ArrayList<DraftContent.Entry>();
        var amendments = module.path("amendments");
        if (!amendments.isArray() && !amendments.isMissingNode() && !amendments.isNull()) {
            wrong(at + "/amendments", "policy-list");
        }
        for (int i = 0; i < amendments.size(); i++) {
            entry(at + "/amendments/" + i, amendments.get(i), entries);
        }
        return new DraftContent(
                module.path("template").asText(), module.path("version").asText(), Map.copyOf(values), entries);
    }

    private void entry(String at, JsonNode given, List<DraftContent.Entry> entries) {
        if (!(given instanceof ObjectNode object)) {
            wrong(at, "policy-members");
            return;
        }
        var change = object.deepCopy();
        var reason = change.remove("reason");
        if (reason != null && !reason.isTextual() && !reason.isNull()) {
            wrong(at + "/reason", "parameter-text");
            return;
        }
        try {
            entries.add(new DraftContent.Entry(
                    Json.MAPPER.treeToValue(change, Change.class),
                    reason == null || reason.isNull() ? null : reason.asText()));
        } catch (UnrecognizedPropertyException unknown) {
            wrong(at + path(unknown), "unknown");
        } catch (JsonMappingException mapping) {
            wrong(at + path(mapping), mapping.getPath().isEmpty() ? "policy-kind" : "type");
        } catch (JsonProcessingException broken) {
            wrong(at, "type");
        }
    }

    private boolean members(String at, JsonNode node, Set<String> known) {
        if (!node.isObject()) {
            wrong(at, "policy-members");
            return false;
        }
        node.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                wrong(at + "/" + name.replace("~", "~0").replace("/", "~1"), "unknown");
            }
        });
        return true;
    }

    private void wrong(String field, String rule, Object... arguments) {
        found.add(source.at("", new Violation(field, rule, Message.of("violation." + rule, arguments))));
    }

    private static String path(JsonMappingException mapping) {
        return mapping.getPath().stream()
                .map(step -> step.getFieldName() == null ? Integer.toString(step.getIndex()) : step.getFieldName())
                .map(step -> "/" + step.replace("~", "~0").replace("/", "~1"))
                .collect(Collectors.joining());
    }
}
