package org.guizhang.search.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * How fast the search is beside what it is compared with, in one run whose rounds go around all sides: begun by
 * {@code ear/benchmarks/search.sh}, never by a build. Its figures go to {@code target/search-benchmark.md}.
 */
class SearchBenchmark {
    private static final int WARM_UP = Integer.getInteger("guizhang.benchmark.warmUp", 5);
    private static final int ROUNDS = Integer.getInteger("guizhang.benchmark.rounds", 30);
    private static final String QUESTIONS = System.getProperty("guizhang.benchmark.questions", "100");
    private static final List<String> BUSINESSES = Arrays.asList(
            System.getProperty("guizhang.benchmark.businesses", "10 1000").split(" +"));
    private static final String URL = System.getProperty("guizhang.benchmark.url", "");

    /** Of Lucene's rate, by the same query. */
    private static final double LEAST_RATE = 0.5;

    /** Of the latency among the fewest businesses. */
    private static final double MOST_LATENCY = 1.2;

    private final List<BenchmarkProcess> sides = new ArrayList<>();
    private final List<String> missed = new ArrayList<>();
    private final StringBuilder page = new StringBuilder();

    @AfterEach
    void end() {
        sides.forEach(BenchmarkProcess::close);
    }

    @Test
    void isAsFastAsItShouldBe() throws IOException {
        for (var businesses : BUSINESSES) {
            var role = sides.isEmpty() ? BenchmarkSide.PEERS : "alone";
            sides.add(new BenchmarkProcess(businesses + " businesses", role, businesses, QUESTIONS));
        }
        if (!URL.isEmpty()) {
            sides.add(new BenchmarkProcess("REST", BenchmarkSide.REST, URL, QUESTIONS));
        }
        for (int round = 0; round < WARM_UP + ROUNDS; round++) {
            if (round == WARM_UP) {
                sides.forEach(BenchmarkProcess::forget);
            }
            for (int turn = 0; turn < sides.size(); turn++) {
                sides.get((round + turn) % sides.size()).round(round);
            }
        }
        tell();
        hold();
        for (var side : sides) {
            side.forget();
            side.end();
            side.told.forEach((what, count) -> line("%s, %s: %,d", side.name, what, count.get(0)));
        }
        System.out.println(page);
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target", "search-benchmark.md"), page);
        assertThat(missed).isEmpty();
    }

    private void tell() {
        line("| side | asked | median, ms | p99, ms | a second | processor of the asking thread, ms | hits |\n"
                + "|---|---|---|---|---|---|---|");
        for (var side : sides) {
            for (var what : side.contenders()) {
                line(
                        "| %s | %s | %.3f | %.3f | %.0f | %.3f | %.1f |",
                        side.name,
                        what,
                        side.median(what),
                        side.quantile(what, 0.99),
                        side.rate(what),
                        side.mean(BenchmarkSide.PROCESSOR, what) / 1e6,
                        side.mean(BenchmarkSide.HITS, what));
            }
            line(
                    "| %s | until a change is found | %.3f | %.3f | | | |",
                    side.name, side.median(BenchmarkSide.VISIBLE), side.quantile(BenchmarkSide.VISIBLE, 0.99));
        }
        line("");
    }

    private void hold() {
        var first = sides.get(0);
        for (var side : sides) {
            var asked = side.told;
            if (asked.containsKey(ServiceSide.SERVICE)) {
                for (var lucene : List.of(RawLucene.SAME, RawLucene.PLAIN)) {
                    beside(side, ServiceSide.SERVICE, lucene);
                }
                isFastEnough(side);
                if (side != first) {
                    isAsFastAmongMany(side, first);
                }
            } else {
                beside(side, RestSide.SEARCH, RestSide.ME);
                beside(side, RestSide.SEARCH, RestSide.ECHO);
                beside(side, RestSide.ME, RestSide.ECHO);
            }
        }
        for (var peer : List.of(PostgresPeer.PAIRS, PostgresPeer.TRIGRAMS, SqlitePeer.NAME)) {
            if (first.told.containsKey(peer)) {
                beside(first, ServiceSide.SERVICE, peer);
            } else {
                line("%s was left out: it is not installed", peer);
            }
        }
    }

    private void isFastEnough(BenchmarkProcess side) {
        var share = side.rate(ServiceSide.SERVICE) / side.rate(RawLucene.SAME);
        if (share < LEAST_RATE) {
            missed.add("%s: %.2f of Lucene's rate".formatted(side.name, share));
        }
    }

    /** Lucene, which knows of no other business, tells what the processes differ by. */
    private void isAsFastAmongMany(BenchmarkProcess side, BenchmarkProcess few) {
        for (var what : List.of(ServiceSide.SERVICE, RawLucene.SAME)) {
            var times = side.median(what) / few.median(what);
            line("%s, median of %s beside %s: %.2f times", what, side.name, few.name, times);
            if (what.equals(ServiceSide.SERVICE) && times > MOST_LATENCY) {
                missed.add("%s: %.2f times the latency of %s".formatted(side.name, times, few.name));
            }
        }
    }

    private void beside(BenchmarkProcess side, String one, String other) {
        line(
                "%s, %s beside %s: %.2f times the median, %.2f times the p99, %.2f of the rate",
                side.name,
                one,
                other,
                side.median(one) / side.median(other),
                side.quantile(one, 0.99) / side.quantile(other, 0.99),
                side.rate(one) / side.rate(other));
    }

    private void line(String format, Object... values) {
        page.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}
