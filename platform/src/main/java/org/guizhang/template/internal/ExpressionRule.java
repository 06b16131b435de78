package org.guizhang.template.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guizhang.form.RuleNames;
import org.guizhang.rule.Expression;
import org.guizhang.rule.Scope;
import org.guizhang.rule.Type;
import org.guizhang.rule.WrongExpression;
import org.guizhang.template.Parameter;
import org.guizhang.template.ParameterUses;

/** Every rule compiles: it is CEL, names what there is, compares like with like and yields what is asked for. */
final class ExpressionRule implements FolderRule {
    private static final Set<String> LISTS = Set.of("records", "checklists", "deadlines");
    private final Set<JsonNode> known;

    ExpressionRule() {
        this(Set.of());
    }

    /** Leaves out what was compiled before, and is the same to the last member. */
    ExpressionRule(Set<JsonNode> known) {
        this.known = known;
    }

    /** What a document that passed has had compiled. */
    static Set<JsonNode> compiled(JsonNode document) {
        var found = new HashSet<JsonNode>();
        LISTS.forEach(list -> document.path(list).forEach(found::add));
        return found;
    }

    @Override
    public void check(TemplateFolder folder, TemplateProblems problems) {
        var parameters = new HashMap<String, Type>();
        folder.artefacts("parameter")
                .forEach(a -> Parameter.read(a.node())
                        .ifPresent(p -> parameters.put(p.key(), p.type().rule())));
        var forms = new HashMap<String, JsonNode>();
        folder.artefacts("record").forEach(form -> forms.put(form.key(), form.node()));
        var compiler = new Compiler(parameters, forms, problems);
        folder.artefacts("record").stream()
                .filter(form -> !isKnown(form.node(), forms))
                .forEach(compiler::form);
        for (var checklist : folder.artefacts("checklist")) {
            if (known.contains(checklist.node())) {
                continue;
            }
            var scope = RuleNames.checklist(checklist.node(), parameters);
            compiler.each(checklist.file(), "", checklist.node(), "items", scope);
        }
        for (var deadline : folder.artefacts("deadline")) {
            for (var event : new String[] {"starts", "stops"}) {
                var at = deadline.node().path(event);
                if (known.contains(deadline.node()) && isKnown(folder, at)) {
                    continue;
                }
                compiler.expression(
                        deadline.file(),
                        deadline.pointer() + "/" + event,
                        at,
                        "when",
                        scope(folder, at, parameters, forms),
                        Type.YES_NO);
            }
        }
    }

    /** Whether a form and those that its rules may read are as they were. */
    private boolean isKnown(JsonNode form, Map<String, JsonNode> forms) {
        return known.contains(form)
                && form.findValues("record").stream()
                        .map(named -> forms.get(named.asText()))
                        .allMatch(named -> named == null || known.contains(named));
    }

    /** Whether the form or checklist of an event is as it was; its fields may have gone from under the condition. */
    private boolean isKnown(TemplateFolder folder, JsonNode event) {
        for (var kind : List.of("record", "checklist")) {
            for (var artefact : folder.artefacts(kind)) {
                if (artefact.key().equals(event.path(kind).asText())) {
                    return known.contains(artefact.node());
                }
            }
        }
        return true;
    }

    /** What the condition of an event may name: the form or the checklist that it is about. */
    private static Scope scope(
            TemplateFolder folder, JsonNode event, Map<String, Type> parameters, Map<String, JsonNode> forms) {
        var form = forms.get(event.path("record").asText());
        if (form != null) {
            return RuleNames.form(form, parameters, forms);
        }
        for (var checklist : folder.artefacts("checklist")) {
            if (checklist.key().equals(event.path("checklist").asText())) {
                return RuleNames.checklist(checklist.node(), parameters);
            }
        }
        return new Scope();
    }

    private record Compiler(Map<String, Type> parameters, Map<String, JsonNode> forms, TemplateProblems problems) {
        void form(TemplateFolder.Artefact form) {
            var file = form.file();
            var node = form.node();
            var scope = RuleNames.form(node, parameters, forms);
            names(file, "", node);
            for (var list : new String[] {"fields", "totals", "rules", "approvals", "steps"}) {
                each(file, "", node, list, scope);
            }
            for (int i = 0; i < node.path("lines").size(); i++) {
                var lines = node.path("lines").path(i);
                names(file, "/lines/" + i, lines);
                var row = RuleNames.row(node, lines, parameters, forms);
                each(file, "/lines/" + i, lines, "fields", row);
                expression(file, "/lines/" + i + "/signedEach", lines.path("signedEach"), "when", row, Type.YES_NO);
                expression(file, "/lines/" + i + "/carryOver", lines.path("carryOver"), "while", row, Type.YES_NO);
            }
        }

        void each(YamlFile file, String pointer, JsonNode holder, String list, Scope scope) {
            for (int i = 0; i < holder.path(list).size(); i++) {
                var entry = holder.path(list).path(i);
                var at = pointer + "/" + list + "/" + i;
                expression(file, at, entry, "value", scope, RuleNames.type(entry));
                for (var condition : new String[] {"when", "must", "requiredWhen", "visibleWhen"}) {
                    expression(file, at, entry, condition, scope, Type.YES_NO);
                }
            }
        }

        void expression(YamlFile file, String pointer, JsonNode entry, String member, Scope scope, Type wanted) {
            var source = entry.path(member);
            if (!source.isTextual() || !knowsParameters(source.asText())) {
                return;
            }
            try {
                Expression.compile(source.asText(), scope, wanted);
            } catch (WrongExpression wrong) {
                problems.add(file, pointer + "/" + member, "expression", String.valueOf(wrong.getMessage()));
            }
        }

        /** A parameter that does not exist is named by {@link ReferenceRule}. */
        private boolean knowsParameters(String source) {
            return ParameterUses.IN_EXPRESSION
                    .matcher(source)
                    .results()
                    .allMatch(found -> parameters.containsKey(found.group(1).replace('_', '-')));
        }

        private void names(YamlFile file, String pointer, JsonNode holder) {
            for (int i = 0; i < holder.path("fields").size(); i++) {
                var key = holder.path("fields").path(i).path("key").asText();
                if (RuleNames.RESERVED.contains(key)) {
                    problems.add(file, pointer + "/fields/" + i + "/key", "reserved-name", key);
                }
            }
        }
    }
}
