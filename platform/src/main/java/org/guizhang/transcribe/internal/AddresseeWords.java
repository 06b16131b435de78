package org.guizhang.transcribe.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guizhang.transcribe.Proposal.Addressee;
import org.guizhang.transcribe.Proposal.AddresseeGuess;

/**
 * Guesses whom a clause addresses: the positions whose names stand where the subject of a sentence stands, or below a head
 * of a table that asks for who is responsible. A position that is only reported to, or checked, is none.
 */
public final class AddresseeWords {
    /** Names of one character would be found in other words. */
    private static final int MIN_NAME = 2;

    private static final String FIRST = "(?:^|[。；;\\n：:]\\s*|，\\s*)";
    private static final String ALL = "(?:当班|值班|全体|所有|各岗位|各|本店|每位|每名|由|[Tt]he |[Aa]ll |[Ee]very )?";
    private static final String MODALS =
            "(?:[应應]|[须須]|必[须須]|不得|不[准準]|不[许許]|[严嚴]禁|禁止|[负負][责責]|要|需|可以|有[权權]|每[日天班周月]| (?:must|shall|may|is|are|will)\\b)";

    private static final Pattern IN_BRACKETS = Pattern.compile("\\s*[（(][^）)]*[）)]");

    private final Map<String, String> keys = new LinkedHashMap<>();

    /** Positions by their titles in either language; of two that are called the same the first counts. */
    public static AddresseeWords of(List<Addressee> positions) {
        return new AddresseeWords(positions.stream()
                .flatMap(one -> Stream.of(one.title().zh(), one.title().en()).map(name -> Map.entry(name, one.key())))
                .flatMap(one -> Stream.of(
                        one, Map.entry(IN_BRACKETS.matcher(one.getKey()).replaceAll(""), one.getValue())))
                .toList());
    }

    /** @param names of positions, each with its key; of two that are the same the first counts */
    AddresseeWords(List<Map.Entry<String, String>> names) {
        names.stream()
                .filter(name -> name.getKey().strip().length() >= MIN_NAME)
                .sorted(Comparator.comparing((Map.Entry<String, String> name) ->
                                name.getKey().strip().length())
                        .reversed())
                .forEach(name -> keys.putIfAbsent(plain(name.getKey().strip()), name.getValue()));
    }

    /** Those that the words address, each once, in the order of the words. */
    List<AddresseeGuess> guess(String words) {
        var found = new ArrayList<AddresseeGuess>();
        var text = plain(words);
        var here = keys.keySet().stream().filter(text::contains).toList();
        if (here.isEmpty()) {
            return List.of();
        }
        var names = here.stream().map(Pattern::quote).collect(Collectors.joining("|"));
        var name = "(?:" + names + ")(?:人员|们|s)?";
        var list = name + "(?:\\s*(?:、|，|和|及|与|或|以及|,| and | or )\\s*(?:the )?" + name + "){0,20}";
        subjects(Pattern.compile(FIRST + ALL + "(" + list + ")"), text, words, names, found);
        subjects(Pattern.compile("由(" + list + ")"), text, words, names, found);
        subjects(Pattern.compile("(?<![向报给经找对让请])(" + list + ")(?=" + MODALS + ")"), text, words, names, found);
        subjects(Pattern.compile("(?:责任人|负责人|责任岗位|岗位|执行人)[：:]\\s*(" + list + ")"), text, words, names, found);
        return found;
    }

    private void subjects(Pattern pattern, String text, String words, String names, List<AddresseeGuess> found) {
        var match = pattern.matcher(text);
        var one = Pattern.compile(names);
        while (match.find()) {
            var each = one.matcher(match.group(1));
            while (each.find()) {
                var key = keys.get(each.group());
                var at = match.start(1) + each.start();
                if (key != null && found.stream().noneMatch(guess -> guess.key().equals(key))) {
                    found.add(new AddresseeGuess(
                            key, words.substring(at, at + each.group().length()), true));
                }
            }
        }
    }

    /** Lower case of the same length. */
    private static String plain(String words) {
        var lower = words.toLowerCase(Locale.ROOT);
        return lower.length() == words.length() ? lower : words;
    }
}
