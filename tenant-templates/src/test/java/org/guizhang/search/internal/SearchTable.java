package org.guizhang.search.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The figures of several engines over both halves, as a page and as floors. */
final class SearchTable {
    private static final List<String> KINDS = List.of(
            "all",
            "term",
            "question",
            "may",
            "situation",
            "synonym",
            "number",
            "pinyin",
            "typo",
            "traditional",
            "english");
    /** The product itself, in one business or another. */
    static final List<String> PRODUCT = List.of("own", "all", "among");

    private static final Map<String, String> NAMES = new LinkedHashMap<>();

    static {
        NAMES.put("own", "**Guizhang, own template**");
        NAMES.put("all", "**Guizhang, all eight**");
        NAMES.put("among", "**Guizhang, all eight, asked by somebody whom the template addresses**");
        NAMES.put("pairs", "BM25, pairs only");
        NAMES.put("pairs+", "the same, with the everyday words");
        NAMES.put("words", "BM25, dictionary words only (smartcn)");
        NAMES.put("words+", "the same, with the everyday words");
        NAMES.put("simple+", "PostgreSQL full text (`simple`), with the everyday words");
        NAMES.put("trigrams+", "PostgreSQL `pg_trgm`, with the everyday words");
    }

    private final Map<String, Map<JudgedQuestion, Figures>> engines;

    SearchTable(Map<String, Map<JudgedQuestion, Figures>> engines) {
        this.engines = engines;
    }

    Map<String, Figures> figures(String engine, String half) {
        var each = new LinkedHashMap<JudgedQuestion, Figures>();
        engines.get(engine).forEach((question, figures) -> {
            if (question.half().equals(half)) {
                each.put(question, figures);
            }
        });
        return Figures.byKind(each);
    }

    String markdown() {
        var page = new StringBuilder();
        for (var half : List.of("held", "tune")) {
            page.append(half.equals("held") ? "The half held out" : "The half for tuning")
                    .append(", MRR@10 by kind:\n\n|");
            var counts = figures("own", half);
            KINDS.forEach(kind -> page.append(" | ")
                    .append(kind)
                    .append(' ')
                    .append(counts.get(kind).questions()));
            page.append(" |\n|---").append("|---".repeat(KINDS.size())).append("|\n");
            names().forEach((engine, name) -> {
                page.append("| ").append(name);
                var figures = figures(engine, half);
                KINDS.forEach(kind ->
                        page.append(" | ").append(number(figures.get(kind).mrr())));
                page.append(" |\n");
            });
            page.append("\n| | MRR@10 | nDCG@10 | recall@10 | answers@10 | zero hits |\n|---|---|---|---|---|---|\n");
            names().forEach((engine, name) -> {
                var all = figures(engine, half).get("all");
                page.append("| ").append(name);
                List.of(all.mrr(), all.ndcg(), all.recall(), all.answers())
                        .forEach(figure -> page.append(" | ").append(number(figure)));
                page.append(String.format(Locale.ROOT, " | %.1f %% |\n", 100 * all.empty()));
            });
            page.append('\n');
        }
        return page.toString();
    }

    /** Engine, half, kind, MRR, recall and share of zero hits, parted by tabs. */
    String floors() {
        var lines = new StringBuilder(
                "# engine, half, kind, MRR@10, recall@10, share of zero hits: no figure may fall below\n");
        for (var engine : PRODUCT) {
            for (var half : List.of("tune", "held")) {
                figures(engine, half)
                        .forEach((kind, figures) -> lines.append(String.format(
                                Locale.ROOT,
                                "%s\t%s\t%s\t%.3f\t%.3f\t%.3f\n",
                                engine,
                                half,
                                kind,
                                figures.mrr(),
                                figures.recall(),
                                figures.empty())));
            }
        }
        return lines.toString();
    }

    /** Of those that were measured. */
    private Map<String, String> names() {
        var names = new LinkedHashMap<>(NAMES);
        names.keySet().retainAll(engines.keySet());
        return names;
    }

    private static String number(double figure) {
        return String.format(Locale.ROOT, "%.2f", figure);
    }
}
