package org.guizhang.search.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A question and what answers it, as somebody judged who knew the rules and the trade, and neither the index nor its words.
 *
 * @param half {@code tune} or {@code held}; questions of the second are never looked at, only counted
 * @param answers grade by answer: a row of the inventory, or {@code clause:key}, {@code form:key} …; 2 answers, 1 helps
 */
record JudgedQuestion(
        String id,
        String half,
        String template,
        String kind,
        String lang,
        String question,
        Map<String, Integer> answers) {
    static List<JudgedQuestion> all() {
        return lines("questions.tsv").stream().skip(1).map(JudgedQuestion::of).toList();
    }

    /** The lines of a file that say something of themselves. */
    static List<String> lines(String file) {
        try (var in = JudgedQuestion.class.getResourceAsStream("/judged/" + file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is missing");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static JudgedQuestion of(String line) {
        var cells = line.split("\t");
        var answers = new LinkedHashMap<String, Integer>();
        for (var answer : cells[6].trim().split(" +")) {
            int at = answer.lastIndexOf('=');
            answers.put(answer.substring(0, at), Integer.valueOf(answer.substring(at + 1)));
        }
        return new JudgedQuestion(cells[0], cells[1], cells[2], cells[3], cells[4], cells[5], answers);
    }
}
