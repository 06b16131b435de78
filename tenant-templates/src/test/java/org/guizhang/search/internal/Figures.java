package org.guizhang.search.internal;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * How well questions are answered, summed up.
 *
 * @param mrr one by the rank of the first document that answers, within the first ten
 * @param recall share of the questions with a document that answers among the first ten
 * @param answers share of the answers of which a document is among the first ten
 * @param ndcg gains 3 for an answer and 1 for what helps, once each, discounted by the logarithm of the rank, beside the best
 *     order there is
 * @param empty share of questions without any hit
 */
record Figures(int questions, double mrr, double recall, double answers, double ndcg, double empty) {
    /** The figures of one question; {@code found} are addresses as {@link SearchEngine#ask} gives them. */
    static Figures of(JudgedQuestion question, List<String> found, Map<String, Set<String>> sources) {
        double mrr = 0;
        double gained = 0;
        var counted = new HashSet<String>();
        int most = question.answers().values().stream().max(Integer::compare).orElseThrow();
        for (int rank = 1; rank <= found.size(); rank++) {
            int grade = 0;
            for (var answer : question.answers().entrySet()) {
                if (means(question, answer.getKey(), sources).contains(found.get(rank - 1))) {
                    grade = Math.max(grade, answer.getValue());
                    if (counted.add(answer.getKey())) {
                        gained += gain(answer.getValue()) / discount(rank);
                    }
                }
            }
            if (mrr == 0 && grade == most) {
                mrr = 1.0 / rank;
            }
        }
        var grades = question.answers().values().stream()
                .sorted((one, other) -> other - one)
                .toList();
        double best = 0;
        for (int rank = 1; rank <= Math.min(10, grades.size()); rank++) {
            best += gain(grades.get(rank - 1)) / discount(rank);
        }
        long wanted = question.answers().values().stream()
                .filter(grade -> grade == most)
                .count();
        long had = counted.stream()
                .filter(answer -> question.answers().get(answer) == most)
                .count();
        return new Figures(
                1, mrr, had > 0 ? 1 : 0, (double) had / wanted, Math.min(1, gained / best), found.isEmpty() ? 1 : 0);
    }

    static Figures mean(Collection<Figures> all) {
        int size = Math.max(1, all.size());
        return new Figures(
                all.size(),
                all.stream().mapToDouble(Figures::mrr).sum() / size,
                all.stream().mapToDouble(Figures::recall).sum() / size,
                all.stream().mapToDouble(Figures::answers).sum() / size,
                all.stream().mapToDouble(Figures::ndcg).sum() / size,
                all.stream().mapToDouble(Figures::empty).sum() / size);
    }

    /** By kind of question, and of all under the key {@code all}. */
    static Map<String, Figures> byKind(Map<JudgedQuestion, Figures> each) {
        var kinds = new TreeMap<String, Figures>();
        each.keySet().stream()
                .map(JudgedQuestion::kind)
                .distinct()
                .forEach(kind -> kinds.put(
                        kind,
                        mean(each.entrySet().stream()
                                .filter(entry -> entry.getKey().kind().equals(kind))
                                .map(Map.Entry::getValue)
                                .toList())));
        kinds.put("all", mean(each.values()));
        return kinds;
    }

    private static Set<String> means(JudgedQuestion question, String answer, Map<String, Set<String>> sources) {
        // A collection of phrases stands for all its phrases: its sources are noted under its own address.
        var meant = answer.contains(":") && !sources.containsKey(answer)
                ? Set.of(answer)
                : sources.getOrDefault(answer, Set.of());
        var addresses = new HashSet<String>();
        meant.forEach(address -> addresses.add(question.template() + " " + address));
        return addresses;
    }

    private static double gain(int grade) {
        return grade == 2 ? 3 : 1;
    }

    private static double discount(int rank) {
        return Math.log(rank + 1) / Math.log(2);
    }
}
