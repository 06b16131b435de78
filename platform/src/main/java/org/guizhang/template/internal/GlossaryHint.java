package org.guizhang.template.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.regex.Pattern;
import org.guizhang.template.Placeholders;

/**
 * One term for one thing, in both languages and all templates: where a text says a term of {@code glossary.tsv} in one
 * language, the other has none of the words that are not used for it. A word by itself is nobody's business: it may mean
 * something else.
 */
final class GlossaryHint implements HouseRule {
    private static final List<Entry> ENTRIES =
            ResourceTable.rows("glossary.tsv").stream().map(Entry::of).toList();

    /** A thing: what it is called in Chinese and, one of them, in English; what it is not called. */
    private record Entry(
            String chinese, String terms, Pattern english, List<String> notChinese, List<Pattern> notEnglish) {
        static Entry of(String[] row) {
            return new Entry(
                    row[0],
                    row[1],
                    word(row[1].replace(", ", "|")),
                    words(row[2]),
                    words(row[3]).stream().map(Entry::word).toList());
        }

        private static List<String> words(String cell) {
            return cell.isEmpty() ? List.of() : List.of(cell.split("\\|"));
        }

        private static Pattern word(String words) {
            return Pattern.compile("(?i)\\b(" + words + ")\\b");
        }
    }

    @Override
    public void look(TemplateFolder folder, TemplateProblems hints) {
        for (var file : folder.all()) {
            YamlVisitor.through(file.root(), (pointer, name, node) -> {
                if (node.path("zh").isTextual() && node.path("en").isTextual()) {
                    look(file, pointer, plain(node, "zh"), plain(node, "en"), hints);
                }
            });
        }
    }

    private static void look(YamlFile file, String pointer, String zh, String en, TemplateProblems hints) {
        for (var entry : ENTRIES) {
            if (entry.english().matcher(en).find()) {
                entry.notChinese().stream()
                        .filter(zh::contains)
                        .forEach(word -> hints.add(file, pointer + "/zh", "glossary", word, entry.chinese()));
            }
            if (zh.contains(entry.chinese())) {
                for (var not : entry.notEnglish()) {
                    var found = not.matcher(en);
                    if (found.find()) {
                        hints.add(file, pointer + "/en", "glossary", found.group(), entry.terms());
                    }
                }
            }
        }
    }

    private static String plain(JsonNode text, String language) {
        return Placeholders.replace(text.path(language).asText(), placeholder -> "·");
    }
}
