package org.guizhang.transcribe.internal;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The numbers that Word shows before paragraphs and stores nowhere: counted as Word counts, by list and level
 * (ECMA-376 part 1, 17.9).
 */
final class WordNumbers {
    private static final int LEVELS = 9;

    /** A level of a list: how its number is written and what stands around it. */
    private static final class Level {
        String format = "decimal";
        String text = "";
        String after = " ";
        int start = 1;
        int restart = -1;
        boolean arabic;

        @Nullable
        String style;
    }

    private static final class Definition {
        final Map<Integer, Level> levels = new HashMap<>();

        @Nullable
        String link;

        @Nullable
        String style;
    }

    private static final class Instance {
        String definition = "";
        final Map<Integer, Integer> starts = new HashMap<>();
        final Map<Integer, Level> levels = new HashMap<>();
        boolean begun;
    }

    private final Map<String, Definition> definitions = new HashMap<>();
    private final Map<String, Instance> instances = new HashMap<>();
    private final Map<String, int[]> counts = new HashMap<>();

    /** Reads {@code numbering.xml}. */
    static WordNumbers of(byte[] part) {
        var numbers = new WordNumbers();
        if (part.length > 0) {
            Xml.read(part, numbers.new Reader());
        }
        return numbers;
    }

    /** The list and level that a style of paragraphs stands for, if it is named by a level. */
    int levelOf(String list, String style) {
        var instance = instances.get(list);
        if (instance != null) {
            for (int i = 0; i < LEVELS; i++) {
                var level = level(instance, i);
                if (level != null && style.equals(level.style)) {
                    return i;
                }
            }
        }
        return 0;
    }

    /** Counts one more paragraph of a list; its number with the blank after it, empty where the list shows none. */
    String next(String list, int at) {
        var instance = instances.get(list);
        var level = instance == null ? null : level(instance, at);
        if (instance == null || level == null || at >= LEVELS) {
            return "";
        }
        var count = counts.computeIfAbsent(instance.definition, d -> new int[LEVELS]);
        if (!instance.begun) {
            instance.begun = true;
            instance.starts.forEach((i, start) -> count[i] = 0);
        }
        count[at] = count[at] == 0 ? start(instance, level, at) : count[at] + 1;
        for (int i = 0; i < at; i++) {
            var above = level(instance, i);
            if (count[i] == 0) {
                count[i] = above == null ? 1 : start(instance, above, i);
            }
        }
        for (int i = at + 1; i < LEVELS; i++) {
            var below = level(instance, i);
            if (below == null || below.restart < 0 || (below.restart > 0 && at < below.restart)) {
                count[i] = 0;
            }
        }
        return shown(instance, level, count);
    }

    private static int start(Instance instance, Level level, int at) {
        return Math.max(1, instance.starts.getOrDefault(at, level.start));
    }

    private @Nullable Level level(Instance instance, int at) {
        var own = instance.levels.get(at);
        if (own != null) {
            return own;
        }
        var definition = definitions.get(instance.definition);
        if (definition != null && definition.link != null && definition.levels.isEmpty()) {
            var link = definition.link;
            definition = definitions.values().stream()
                    .filter(other -> link.equals(other.style))
                    .findFirst()
                    .orElse(definition);
        }
        return definition == null ? null : definition.levels.get(at);
    }

    private String shown(Instance instance, Level level, int[] count) {
        if (level.format.equals("none") && !level.text.contains("%")) {
            return level.text.isEmpty() ? "" : level.text + level.after;
        }
        if (level.format.equals("bullet")) {
            return "•" + " ";
        }
        var words = level.text;
        for (int i = 0; i < LEVELS; i++) {
            var other = level(instance, i);
            if (words.contains("%" + (i + 1)) && other != null) {
                var format = level.arabic ? "decimal" : other.format;
                words = words.replace("%" + (i + 1), written(format, Math.max(1, count[i])));
            }
        }
        return words.isEmpty() ? "" : words + level.after;
    }

    /** A number as a format of Word writes it; unknown formats as digits. */
    static String written(String format, int number) {
        return switch (format) {
            case "chineseCounting",
                    "chineseCountingThousand",
                    "taiwaneseCounting",
                    "taiwaneseCountingThousand",
                    "japaneseCounting",
                    "japaneseDigitalTenThousand",
                    "ideographDigital",
                    "chineseLegalSimplified",
                    "koreanCounting" -> chinese(number);
            case "decimalEnclosedCircle", "decimalEnclosedCircleChinese" ->
                number <= 20 ? String.valueOf((char) (0x2460 + number - 1)) : String.valueOf(number);
            case "decimalEnclosedParen" -> "(" + number + ")";
            case "decimalEnclosedFullstop" -> number + ".";
            case "decimalZero" -> number < 10 ? "0" + number : String.valueOf(number);
            case "upperLetter" -> letters(number).toUpperCase(Locale.ROOT);
            case "lowerLetter" -> letters(number);
            case "upperRoman" -> roman(number).toUpperCase(Locale.ROOT);
            case "lowerRoman" -> roman(number);
            case "none" -> "";
            default -> String.valueOf(number);
        };
    }

    private static String chinese(int number) {
        var digits = "零一二三四五六七八九";
        if (number >= 1000) {
            return String.valueOf(number);
        }
        var words = new StringBuilder();
        if (number >= 100) {
            words.append(digits.charAt(number / 100)).append('百');
        }
        int tens = number / 10 % 10;
        int ones = number % 10;
        if (tens > 0) {
            words.append(tens == 1 && number < 100 ? "" : String.valueOf(digits.charAt(tens)))
                    .append('十');
        } else if (number > 100 && ones > 0) {
            words.append('零');
        }
        return words.append(ones > 0 ? String.valueOf(digits.charAt(ones)) : "").toString();
    }

    private static String letters(int number) {
        return String.valueOf((char) ('a' + (number - 1) % 26)).repeat(Math.min(9, (number - 1) / 26 + 1));
    }

    private static String roman(int number) {
        int[] values = {100, 90, 50, 40, 10, 9, 5, 4, 1};
        String[] signs = {"c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"};
        var words = new StringBuilder();
        int left = Math.min(number, 399);
        for (int i = 0; i < values.length; i++) {
            while (left >= values[i]) {
                words.append(signs[i]);
                left -= values[i];
            }
        }
        return words.toString();
    }

    private final class Reader implements Xml.Listener {
        private @Nullable Definition definition;
        private @Nullable Instance instance;
        private @Nullable Level level;
        private int override;

        @Override
        public void start(String name, XMLStreamReader xml) {
            var value = Xml.attribute(xml, "val");
            switch (name) {
                case "abstractNum" -> {
                    definition = new Definition();
                    definitions.put(String.valueOf(Xml.attribute(xml, "abstractNumId")), definition);
                }
                case "num" -> {
                    instance = new Instance();
                    definition = null;
                    instances.put(String.valueOf(Xml.attribute(xml, "numId")), instance);
                }
                case "lvlOverride" -> override = Xml.number(Xml.attribute(xml, "ilvl"), 0);
                case "lvl" -> {
                    level = new Level();
                    int at = Xml.number(Xml.attribute(xml, "ilvl"), 0);
                    if (instance != null) {
                        instance.levels.put(at, level);
                    } else if (definition != null) {
                        definition.levels.put(at, level);
                    }
                }
                default -> member(name, value);
            }
        }

        private void member(String name, @Nullable String value) {
            if (instance != null && name.equals("abstractNumId")) {
                instance.definition = String.valueOf(value);
            } else if (instance != null && name.equals("startOverride")) {
                instance.starts.put(override, Xml.number(value, 1));
            } else if (level != null) {
                switch (name) {
                    case "start" -> level.start = Xml.number(value, 1);
                    case "numFmt" -> level.format = String.valueOf(value);
                    case "lvlText" -> level.text = value == null ? "" : value;
                    case "suff" -> level.after = "nothing".equals(value) ? "" : " ";
                    case "lvlRestart" -> level.restart = Xml.number(value, 0);
                    case "isLgl" -> level.arabic = true;
                    case "pStyle" -> level.style = value;
                    default -> {}
                }
            } else if (definition != null && name.equals("numStyleLink")) {
                definition.link = value;
            } else if (definition != null && name.equals("styleLink")) {
                definition.style = value;
            }
        }

        @Override
        public void end(String name) {
            switch (name) {
                case "lvl" -> level = null;
                case "num" -> instance = null;
                case "abstractNum" -> definition = null;
                default -> {}
            }
        }
    }
}
