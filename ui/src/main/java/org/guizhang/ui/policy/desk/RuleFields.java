package org.guizhang.ui.policy.desk;

import static org.guizhang.ui.shell.Messages.t;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guizhang.form.RuleNames;
import org.guizhang.policy.resolve.TextPreview;
import org.guizhang.rule.Scope;
import org.guizhang.rule.Type;
import org.guizhang.template.Parameter;
import org.guizhang.ui.shell.Texts;

/** The fields of a form that rules can be put together from, and what each can be compared with, in words. */
final class RuleFields {
    private final Map<String, Offered> fields = new LinkedHashMap<>();
    private final Map<Type, Map<String, String>> parameters = new LinkedHashMap<>();

    /** @param options what a choice offers: as it is written in rules, and in words */
    private record Offered(String title, Type type, Map<String, String> options) {}

    /**
     * Of a form.
     *
     * @param values the parameters that it can be held against
     * @param preview says in words what stands open in titles
     */
    RuleFields(JsonNode form, List<Parameter> values, TextPreview preview) {
        for (var field : form.path("fields")) {
            var options = new LinkedHashMap<String, String>();
            field.path("options")
                    .forEach(option -> options.put(
                            "'" + DraftArtefact.key(option) + "'", DraftArtefact.words(preview, option.path("title"))));
            fields.put(
                    Scope.name(DraftArtefact.key(field)),
                    new Offered(DraftArtefact.words(preview, field.path("title")), RuleNames.type(field), options));
        }
        fields.values().removeIf(field -> field.type == Type.TEXTS || field.type == Type.ANY);
        for (var value : values) {
            var type = value.type().rule();
            if (type == Type.NUMBER || type == Type.LENGTH) {
                parameters
                        .computeIfAbsent(type, none -> new LinkedHashMap<>())
                        .put("params." + Scope.name(value.key()), Texts.said(preview.resolve(value.title())));
            }
        }
    }

    /** Of the form that a path leads into, such as {@code records/cash-deposit/rules}; none where it leads to no form. */
    static RuleFields of(AmendmentEditor editor, String path) {
        var parts = path.split("/", -1);
        var form = DraftArtefact.of(editor, parts[0]).stream()
                .filter(artefact -> artefact.key().equals(parts[1]))
                .findFirst()
                .map(DraftArtefact::now);
        return new RuleFields(
                form.orElse(MissingNode.getInstance()), editor.template().parameters(), editor.preview());
    }

    List<String> names() {
        return List.copyOf(fields.keySet());
    }

    String title(String name) {
        var field = fields.get(name);
        return field == null ? name : field.title;
    }

    List<SimpleRule.Comparison> comparisons(String name) {
        return switch (type(name)) {
            case YES_NO -> List.of(SimpleRule.Comparison.IS);
            case TEXT -> List.of(SimpleRule.Comparison.IS, SimpleRule.Comparison.IS_NOT);
            default -> List.of(SimpleRule.Comparison.values());
        };
    }

    String said(String name, SimpleRule.Comparison how) {
        return type(name) == Type.MOMENT ? t("rule.moment." + how) : t("rule.how." + how);
    }

    /** What a field can be compared with: as it is written in rules, and in words. */
    Map<String, String> operands(String name) {
        var type = type(name);
        var found = new LinkedHashMap<String, String>();
        switch (type) {
            case YES_NO -> {
                found.put("true", t("rule.yes"));
                found.put("false", t("rule.no"));
                return found;
            }
            case MOMENT -> {
                found.put("today", t("rule.today"));
                found.put("now", t("rule.now"));
            }
            case TEXT -> found.put("''", t("rule.empty"));
            default -> {}
        }
        var field = fields.get(name);
        if (field != null) {
            found.putAll(field.options);
        }
        fields.forEach((other, one) -> {
            if (!other.equals(name) && one.type == type) {
                found.put(other, one.title);
            }
        });
        found.putAll(parameters.getOrDefault(type, Map.of()));
        return found;
    }

    /** What somebody typed as it is written in rules; nothing where the field takes no such thing. */
    Optional<String> typed(String name, String words) {
        var plain = words.strip();
        return switch (type(name)) {
            case NUMBER -> plain.matches("-?[0-9]{1,15}([.][0-9]{1,9})?") ? Optional.of(plain) : Optional.empty();
            case TEXT -> plain.matches("[^'\\\\\\p{Cntrl}]+") ? Optional.of("'" + plain + "'") : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** What such a thing is called. */
    String operand(String name, String right) {
        return operands(name)
                .getOrDefault(right, right.startsWith("'") ? right.substring(1, right.length() - 1) : right);
    }

    /** The one comparison that an expression is, if it can be put together by choosing. */
    Optional<SimpleRule> simple(String expression) {
        return SimpleRule.read(expression)
                .filter(rule -> fields.containsKey(rule.field()))
                .filter(rule -> comparisons(rule.field()).contains(rule.how()))
                .filter(rule -> operands(rule.field()).containsKey(rule.right())
                        || typed(rule.field(), operand(rule.field(), rule.right()))
                                .equals(Optional.of(rule.right())));
    }

    /** A rule in words; one that says more than a comparison as it is written. */
    String words(String expression) {
        return simple(expression)
                .map(rule -> t(
                        "rule.words",
                        title(rule.field()),
                        said(rule.field(), rule.how()),
                        operand(rule.field(), rule.right())))
                .orElse(expression);
    }

    private Type type(String name) {
        var field = fields.get(name);
        return field == null ? Type.ANY : field.type;
    }
}
