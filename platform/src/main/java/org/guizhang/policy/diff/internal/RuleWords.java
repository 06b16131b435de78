package org.guizhang.policy.diff.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.guizhang.shared.Message;
import org.guizhang.shared.Text;

/**
 * Rules as people read them: “Cash” ≤ “Cash kept” in place of {@code cash <= params.cash_limit}. Names that an artefact
 * or a parameter has a title for are put into words, and the signs between them; what goes beyond stays as written.
 */
final class RuleWords {
    /** Texts, names with the bracket of a call, signs of two characters, everything else by the character. */
    private static final Pattern TOKEN =
            Pattern.compile("'[^']*'|\"[^\"]*\"|[A-Za-z_][A-Za-z0-9_.]*\\(?|[<>=!]=|&&|\\|\\||(?s).");

    private static final Text EMPTY = Message.of("rule.empty").both();
    private static final Map<String, Text> SIGNS = Map.ofEntries(
            Map.entry("<=", Text.same("≤")),
            Map.entry(">=", Text.same("≥")),
            Map.entry("==", Text.same("=")),
            Map.entry("!=", Text.same("≠")),
            Map.entry("&&", Message.of("rule.and").both()),
            Map.entry("||", Message.of("rule.or").both()),
            Map.entry("!", Message.of("rule.not").both()),
            Map.entry("in", Message.of("rule.in").both()),
            Map.entry("sum(", Message.of("rule.sum").both()),
            Map.entry("[", Text.same("")),
            Map.entry("]", Text.same("")),
            Map.entry("true", Message.of("rule.true").both()),
            Map.entry("false", Message.of("rule.false").both()),
            Map.entry("''", EMPTY),
            Map.entry("\"\"", EMPTY));

    private final Map<String, Text> names = new HashMap<>();
    private final JsonNode artefact;

    /**
     * @param artefact whose fields, columns, items and options rules name
     * @param document whose parameters they name
     */
    RuleWords(JsonNode artefact, JsonNode document) {
        this.artefact = artefact;
        collect(artefact);
        var forms = artefact.findValuesAsText("record");
        document.path("records").forEach(form -> {
            if (forms.contains(form.path("key").asText())) {
                collect(form);
            }
        });
        document.path("parameters")
                .forEach(parameter ->
                        names.put("params." + written(parameter.path("key").asText()), Titles.of(parameter)));
    }

    /** Rules that name nothing known stay as they are: whoever knows the notation reads them best so. */
    Text of(String rule) {
        var zh = new StringBuilder();
        var en = new StringBuilder();
        var known = false;
        var tokens = TOKEN.matcher(rule);
        while (tokens.find()) {
            var token = tokens.group();
            var name = names.get(plain(token));
            if (name != null) {
                known = true;
                zh.append('“').append(name.zh()).append('”');
                en.append('“').append(name.en()).append('”');
            } else {
                var sign = SIGNS.getOrDefault(token, Text.same(token));
                zh.append(sign.zh());
                en.append(sign.en());
            }
        }
        return known ? new Text(zh.toString(), en.toString()) : Text.same(rule);
    }

    /** What a part of the thing is called, by its key; the key where nothing is known of it. */
    Text name(String key) {
        return names.getOrDefault(written(key.substring(key.lastIndexOf('/') + 1)), Text.same(key));
    }

    /** The same of a part in a list, such as a state, which may have its key in common with a field. */
    Text name(String list, String key) {
        for (var part : artefact.path(list)) {
            if (part.path("key").asText().equals(key) && Titles.isText(part.path("title"))) {
                return Titles.text(part.path("title"));
            }
        }
        return name(key);
    }

    private static String plain(String token) {
        if (token.startsWith("'") || token.startsWith("\"")) {
            return written(token.substring(1, Math.max(1, token.length() - 1)));
        }
        return token.startsWith("params.") ? token : token.substring(token.lastIndexOf('.') + 1);
    }

    private void collect(JsonNode node) {
        if (node.isObject() && node.has("key")) {
            for (var member : new String[] {"title", "text"}) {
                if (Titles.isText(node.path(member))) {
                    names.putIfAbsent(written(node.path("key").asText()), Titles.text(node.path(member)));
                }
            }
        }
        node.forEach(this::collect);
    }

    /** Hyphens of keys are underscores in rules. */
    private static String written(String key) {
        return key.replace('-', '_');
    }
}
