package org.guizhang.template.internal;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.guizhang.template.Placeholders;

/**
 * A number in a text is a parameter, so that it can be set and drives the checks, too; one in words (十分钟, ten minutes)
 * like one in digits. {@code number-words.tsv} lists words with a numeral that count nothing anybody would set. English
 * “one”, “once” and “first” are pronouns and order far more often than numbers; their Chinese is looked at.
 */
final class NumberHint implements HouseRule {
    private static final Pattern DIGITS = Pattern.compile("[0-9０-９]+");
    private static final Map<String, Pattern> WORDS = Map.of(
            "zh",
            Pattern.compile("[零〇一二三四五六七八九十百千万亿两双半]+"),
            "en",
            Pattern.compile("(?i)\\b(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty"
                    + "|forty|fifty|sixty|ninety|hundred|thousand|million|half|twice|thrice|double|dozen|both)\\b"));

    /** Guidance explains a number, a basis and an advisory cite; what is told of versions is no rule. */
    private static final Pattern ELSEWHERE =
            Pattern.compile(".*/(guidance|basis|what|why|safer|asked)/.*|/changes/.*|/successors/.*");

    private static final Map<String, List<Pattern>> HARMLESS = ResourceTable.rows("number-words.tsv").stream()
            .collect(Collectors.groupingBy(
                    row -> row[0], Collectors.mapping(row -> Pattern.compile(row[1]), Collectors.toList())));

    /** Characters around a number by which it is found again. */
    private static final int AROUND = 6;

    @Override
    public void look(TemplateFolder folder, TemplateProblems hints) {
        folder.all().forEach(file -> look(file, hints));
    }

    /** The same of one file, such as a trade's. */
    static void look(YamlFile file, TemplateProblems hints) {
        YamlVisitor.through(file.root(), (pointer, name, node) -> {
            var words = WORDS.get(name);
            if (words != null && node.isTextual() && !ELSEWHERE.matcher(pointer).matches()) {
                var text = Placeholders.replace(node.asText(), placeholder -> "·");
                found(file, pointer, "number-digits", DIGITS, text, hints);
                var counted = without(HARMLESS.getOrDefault(name, List.of()), text);
                found(file, pointer, "number-words", words, counted, hints);
            }
        });
    }

    private static String without(List<Pattern> harmless, String text) {
        var rest = text;
        for (var word : harmless) {
            Function<MatchResult, String> blank =
                    found -> "·".repeat(found.group().length());
            rest = word.matcher(rest).replaceAll(blank);
        }
        return rest;
    }

    private static void found(
            YamlFile file, String pointer, String rule, Pattern numbers, String text, TemplateProblems hints) {
        var matcher = numbers.matcher(text);
        while (matcher.find()) {
            var from = wordFrom(text, Math.max(0, matcher.start() - AROUND));
            var to = wordTo(text, Math.min(text.length(), matcher.end() + AROUND));
            hints.add(file, pointer, rule, text.substring(from, to).strip());
        }
    }

    /** Where the word of Latin letters begins that stands here; elsewhere here itself. */
    private static int wordFrom(String text, int at) {
        var from = at;
        while (from > 0 && isLatin(text.charAt(from - 1)) && from < text.length() && isLatin(text.charAt(from))) {
            from--;
        }
        return from;
    }

    private static int wordTo(String text, int at) {
        var to = at;
        while (to < text.length() && to > 0 && isLatin(text.charAt(to)) && isLatin(text.charAt(to - 1))) {
            to++;
        }
        return to;
    }

    private static boolean isLatin(char sign) {
        return sign < 0x80 && Character.isLetter(sign);
    }
}
