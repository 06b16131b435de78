package org.guizhang.template.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.guizhang.template.ParameterUses;

/**
 * What a file names exists in the template, in links as in the {@code params.x} of expressions. Expressions are not
 * compiled here.
 */
final class ReferenceRule implements FolderRule {
    /** What is no key at all is the schema's business. */
    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    /** The ends of a step are states, and those of a range fields: other rules know them. */
    private static final Pattern ELSEWHERE = Pattern.compile("/steps/\\d+/(from|to)(/\\d+)?$|/range/to$|/prefill/");

    @Override
    public void check(TemplateFolder folder, TemplateProblems problems) {
        var known = new HashMap<String, Set<String>>();
        for (var kind : ArtefactKinds.ALL) {
            var keys = new HashSet<String>();
            folder.artefacts(kind).forEach(a -> keys.add(a.key()));
            known.put(kind, keys);
        }
        for (var file : folder.all()) {
            YamlVisitor.through(file.root(), (pointer, name, node) -> {
                if (node.isTextual()) {
                    text(file, pointer, name, node, known, problems);
                }
            });
        }
    }

    private static void text(
            YamlFile file,
            String pointer,
            String name,
            JsonNode node,
            Map<String, Set<String>> known,
            TemplateProblems problems) {
        var kind = ELSEWHERE.matcher(pointer).find() ? null : ArtefactKinds.MEMBERS.get(name);
        if (kind != null && KEY.matcher(node.asText()).matches()) {
            need(file, pointer, kind, node.asText(), known, problems);
        }
        if (ParameterUses.EXPRESSIONS.contains(name)) {
            ParameterUses.IN_EXPRESSION
                    .matcher(node.asText())
                    .results()
                    .forEach(r -> need(file, pointer, "parameter", r.group(1).replace('_', '-'), known, problems));
        }
    }

    private static void need(
            YamlFile file,
            String pointer,
            String kind,
            String key,
            Map<String, Set<String>> known,
            TemplateProblems problems) {
        if (!known.getOrDefault(kind, Set.of()).contains(key)) {
            problems.add(file, pointer, "unknown-reference", KindNames.of(kind), key);
        }
    }
}
