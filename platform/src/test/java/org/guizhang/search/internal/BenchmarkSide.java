package org.guizhang.search.internal;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One side of {@link SearchBenchmark}, in a process of its own. On standard input it is told {@code round N} or {@code end}; on
 * standard output its lines begin with {@value #MARK}: what, and nanoseconds or a count, parted by tabs; a lone mark ends an
 * answer. Whoever is asked takes turns at being the first.
 */
abstract class BenchmarkSide {
    static final String MARK = "=\t";
    static final String REST = "rest";
    static final String PEERS = "peers";
    static final String HITS = "hits ";
    static final String PROCESSOR = "processor ";
    static final String VISIBLE = "visible";

    private static final long PATIENCE_NANOS = 20_000_000_000L;

    /** Answers a question: how many hits there are on the first page. */
    interface Contender {
        int ask(String question) throws Exception;
    }

    final Map<String, Contender> contenders = new LinkedHashMap<>();

    /** What others do between two rounds. */
    abstract void between(int round) throws Exception;

    /** Nanoseconds from the end of a change until a question finds it. */
    abstract long visible(int round) throws Exception;

    /** What there is to count at the end. */
    abstract Map<String, Long> counts() throws Exception;

    /**
     * @param arguments {@value #PEERS} or {@code alone} and how many businesses there are, or {@value #REST} and the URL of a
     *     running Guizhang; and how many questions a round has
     */
    public static void main(String... arguments) throws Exception {
        var questions = BenchmarkQuestions.read();
        var side = arguments[0].equals(REST)
                ? new RestSide(arguments[1], questions.templates())
                : new ServiceSide(Integer.parseInt(arguments[1]), questions.templates());
        if (arguments[0].equals(PEERS) && side instanceof ServiceSide service) {
            service.besidePeers();
        }
        say();
        try (var told = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (var line = told.readLine(); line != null && !line.equals("end"); line = told.readLine()) {
                int round = Integer.parseInt(line.substring("round ".length()));
                side.round(round, questions.ofRound(round, Integer.parseInt(arguments[2])));
                say();
            }
        }
        side.counts().forEach(BenchmarkSide::say);
        say();
        // Pools and servers of a test hold threads that nobody ends.
        System.exit(0);
    }

    private void round(int round, List<String> questions) throws Exception {
        between(round);
        var names = new ArrayList<>(contenders.keySet());
        var sums = new LinkedHashMap<String, Long>();
        var threads = ManagementFactory.getThreadMXBean();
        for (int at = 0; at < questions.size(); at++) {
            for (int turn = 0; turn < names.size(); turn++) {
                var name = names.get((at + turn) % names.size());
                var own = threads.getCurrentThreadCpuTime();
                var begun = System.nanoTime();
                int found = contenders.get(name).ask(questions.get(at));
                say(name, System.nanoTime() - begun);
                sums.merge(PROCESSOR + name, threads.getCurrentThreadCpuTime() - own, Long::sum);
                sums.merge(HITS + name, (long) found, Long::sum);
            }
        }
        sums.forEach(BenchmarkSide::say);
        say(VISIBLE, visible(round));
    }

    private static void say(String what, long number) {
        System.out.println(MARK + what + "\t" + number);
    }

    private static void say() {
        System.out.println(MARK.strip());
        System.out.flush();
    }

    /** Nanoseconds since then; fails where that is longer than anything takes to be found. */
    static long since(long begun, String what) {
        var took = System.nanoTime() - begun;
        if (took > PATIENCE_NANOS) {
            throw new IllegalStateException(what + " is not found");
        }
        return took;
    }
}
