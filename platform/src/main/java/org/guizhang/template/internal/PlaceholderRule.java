package org.guizhang.template.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.guizhang.template.Placeholders;

/** Placeholders are well formed, name something that exists, and are the same in both languages. */
final class PlaceholderRule implements FolderRule {
    private static final Pattern TITLE = Pattern.compile("(/(positions|deadlines)/[0-9]+)?/title");

    @Override
    public void check(TemplateFolder folder, TemplateProblems problems) {
        var known = new HashSet<String>();
        folder.artefacts("parameter").forEach(p -> known.add(p.key()));
        if (folder.format() >= 2) {
            folder.artefacts("parameter").forEach(p -> known.addAll(manners(p.key(), p.node())));
        }
        for (var kind : Placeholders.KINDS) {
            folder.artefacts(kind).forEach(a -> known.add(kind + ":" + a.key()));
        }
        for (var file : folder.all()) {
            YamlVisitor.through(file.root(), (pointer, name, node) -> {
                if (node.path("zh").isTextual() && node.path("en").isTextual()) {
                    text(file, pointer, node, known, problems);
                }
            });
        }
    }

    /** The other ways to say a value: how often, how many times. */
    private static List<String> manners(String key, JsonNode parameter) {
        return switch (parameter.path("type").asText()) {
            case "duration" -> List.of(Placeholders.EVERY + key);
            case "integer" -> List.of(Placeholders.TIMES + key);
            default -> List.of();
        };
    }

    private static void text(
            YamlFile file, String pointer, JsonNode node, Set<String> known, TemplateProblems problems) {
        var zh = side(file, pointer, node, "zh", known, problems);
        var en = side(file, pointer, node, "en", known, problems);
        var sound = zh.isPresent() && en.isPresent();
        if (sound && !zh.equals(en)) {
            problems.add(file, pointer, "placeholders-differ", list(zh.get()), list(en.get()));
        }
    }

    /** The placeholders of one language, sorted; empty if they are wrong in themselves. */
    private static Optional<List<String>> side(
            YamlFile file,
            String pointer,
            JsonNode node,
            String language,
            Set<String> known,
            TemplateProblems problems) {
        var text = node.path(language).asText();
        var at = pointer + "/" + language;
        var found = Placeholders.in(text);
        var sound = true;
        for (var placeholder : found) {
            if (!known.contains(placeholder)) {
                problems.add(file, at, "placeholder-unknown", "{{" + placeholder + "}}");
                sound = false;
            } else if (!Placeholders.isParameter(placeholder) && isTitle(file, pointer)) {
                problems.add(file, at, "placeholder-title", "{{" + placeholder + "}}");
            }
        }
        var rest = Placeholders.replace(text, p -> "");
        if (rest.contains("{{") || rest.contains("}}")) {
            problems.add(file, at, "placeholder-form");
            sound = false;
        }
        return sound ? Optional.of(found.stream().sorted().toList()) : Optional.empty();
    }

    /** The titles that other texts can insert; a placeholder in them could go round in circles. */
    private static boolean isTitle(YamlFile file, String pointer) {
        return TITLE.matcher(pointer).matches() && !file.path().endsWith("/template.yaml");
    }

    private static String list(List<String> placeholders) {
        return placeholders.isEmpty() ? "–" : String.join(", ", placeholders);
    }
}
