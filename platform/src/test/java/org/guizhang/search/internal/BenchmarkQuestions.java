package org.guizhang.search.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The judged questions, shuffled so that every round has some of all kinds.
 *
 * @param templates those that the questions are about
 */
record BenchmarkQuestions(List<String> questions, List<String> templates) {
    /** Has no divisor but itself and 1: a step that comes past every question before one returns. */
    private static final int STEP = 7919;

    static BenchmarkQuestions read() throws IOException {
        try (var in = BenchmarkQuestions.class.getResourceAsStream("/judged/questions.tsv")) {
            if (in == null) {
                throw new IllegalStateException("The templates and their questions have to be on the class path");
            }
            var rows = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .skip(1)
                    .map(line -> line.split("\t"))
                    .toList();
            return new BenchmarkQuestions(
                    rows.stream().map(cells -> cells[5]).toList(),
                    rows.stream().map(cells -> cells[2]).distinct().sorted().toList());
        }
    }

    /** So many questions, others in each round until all had their turn. */
    List<String> ofRound(int round, int many) {
        var asked = new ArrayList<String>();
        for (int at = 0; at < many; at++) {
            asked.add(questions.get((int) (((long) round * many + at) * STEP % questions.size())));
        }
        return asked;
    }
}
