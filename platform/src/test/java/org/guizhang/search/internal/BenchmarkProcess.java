package org.guizhang.search.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A {@link BenchmarkSide} as whoever leads the run sees it: what it was told so far, by contender. */
final class BenchmarkProcess implements AutoCloseable {
    final String name;
    final Map<String, List<Long>> told = new LinkedHashMap<>();
    private final Process process;
    private final Writer to;
    private final BufferedReader from;

    /** Comes back once the side is ready; it has the compilers that a server has. */
    BenchmarkProcess(String name, String... arguments) throws IOException {
        this.name = name;
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-cp",
                System.getProperty("java.class.path"),
                BenchmarkSide.class.getName()));
        command.addAll(Arrays.asList(arguments));
        process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        to = new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8);
        from = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        listen();
    }

    void round(int round) throws IOException {
        say("round " + round);
    }

    /** What was measured so far was for warming up. */
    void forget() {
        told.clear();
    }

    void end() throws IOException {
        say("end");
    }

    private void say(String command) throws IOException {
        to.write(command + "\n");
        to.flush();
        listen();
    }

    /** Up to the lone mark; whatever a library prints is no line of ours. */
    private void listen() throws IOException {
        for (var line = from.readLine(); !BenchmarkSide.MARK.strip().equals(line); line = from.readLine()) {
            if (line == null) {
                throw new IOException(name + " has ended early");
            }
            if (line.startsWith(BenchmarkSide.MARK)) {
                var cells = line.substring(BenchmarkSide.MARK.length()).split("\t");
                told.computeIfAbsent(cells[0], n -> new ArrayList<>()).add(Long.valueOf(cells[1]));
            }
        }
    }

    List<String> contenders() {
        return told.keySet().stream()
                .filter(what -> told.containsKey(BenchmarkSide.HITS + what))
                .toList();
    }

    /** A sum of each round, for one question. */
    double mean(String sum, String contender) {
        return told.get(sum + contender).stream().mapToLong(Long::longValue).sum()
                / (double) told.get(contender).size();
    }

    /** Milliseconds. */
    double median(String contender) {
        return quantile(contender, 0.5);
    }

    /** Milliseconds. */
    double quantile(String contender, double share) {
        var sorted = told.get(contender).stream().sorted().toList();
        return sorted.get((int) Math.ceil(share * sorted.size()) - 1) / 1e6;
    }

    /** Questions in a second, one after the other. */
    double rate(String contender) {
        return 1e9
                / told.get(contender).stream()
                        .mapToLong(Long::longValue)
                        .average()
                        .orElseThrow();
    }

    @Override
    public void close() {
        process.destroy();
    }
}
