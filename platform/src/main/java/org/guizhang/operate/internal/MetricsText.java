package org.guizhang.operate.internal;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.guizhang.observe.Gauge;
import org.guizhang.observe.Measures;
import org.guizhang.observe.Timings;

/** All numbers of this node as OpenMetrics 1.0 has them. */
public final class MetricsText {
    private final StringBuilder text = new StringBuilder();

    private MetricsText() {}

    public static String of(NodeStatus.Read read) {
        var made = new MetricsText();
        made.measures(Measures.ofThisNode());
        made.gauges(read.gauges());
        return made.text.append("# EOF\n").toString();
    }

    private void measures(Measures node) {
        head("guizhang_request_seconds", "histogram", "Requests by template of their address");
        node.requests().entrySet().stream()
                .sorted(Map.Entry.comparingByKey((one, other) -> one.toString().compareTo(other.toString())))
                .forEach(entry -> {
                    var route = entry.getKey();
                    var labels = labels(
                            "route",
                            route.route(),
                            "method",
                            route.method(),
                            "status",
                            Integer.toString(route.status()));
                    timings("guizhang_request_seconds", labels, entry.getValue());
                });
        head("guizhang_request_statements", "counter", "Statements sent for requests");
        node.statementsByRoute()
                .forEach((route, count) -> line("guizhang_request_statements_total", labels("route", route), count));
        head("guizhang_statement_seconds", "histogram", "Statements, by what has sent them");
        node.statements().forEach((by, timings) -> timings("guizhang_statement_seconds", labels("by", by), timings));
        head("guizhang_slow_statements", "counter", "Statements that took longer than GUIZHANG_SLOW_STATEMENT");
        line("guizhang_slow_statements_total", "", node.slowStatements());
        head("guizhang_job_seconds", "histogram", "Runs of jobs");
        node.jobs().forEach((job, timings) -> timings("guizhang_job_seconds", labels("job", job), timings));
        head("guizhang_tasks", "counter", "Tasks this node has taken, by what has become of them");
        tasks(node).forEach((labels, count) -> line("guizhang_tasks_total", labels, count));
    }

    private static Map<String, Long> tasks(Measures node) {
        var lines = new TreeMap<String, Long>();
        node.tasks().forEach((task, count) -> lines.put(labels("kind", task.kind(), "outcome", task.outcome()), count));
        return lines;
    }

    /** Those of one name have to stand together. */
    private void gauges(List<Gauge> gauges) {
        gauges.stream().map(Gauge::name).distinct().forEach(name -> {
            var same =
                    gauges.stream().filter(gauge -> gauge.name().equals(name)).toList();
            head(name, "gauge", same.get(0).help());
            same.forEach(gauge -> line(
                    name,
                    labels(new TreeMap<>(gauge.labels())
                            .entrySet().stream()
                                    .flatMap(label -> List.of(label.getKey(), label.getValue()).stream())
                                    .toArray(String[]::new)),
                    gauge.value()));
        });
    }

    private void timings(String name, String labels, Timings timings) {
        var more = labels.isEmpty() ? "{" : labels.substring(0, labels.length() - 1) + ",";
        for (int i = 0; i < Timings.bounds(); i++) {
            line(name + "_bucket", more + "le=\"" + Timings.bound(i) + "\"}", timings.upTo(i));
        }
        line(name + "_bucket", more + "le=\"+Inf\"}", timings.count());
        line(name + "_count", labels, timings.count());
        line(name + "_sum", labels, timings.seconds());
    }

    private void head(String name, String type, String help) {
        text.append("# TYPE ").append(name).append(' ').append(type).append('\n');
        text.append("# HELP ").append(name).append(' ').append(help).append(".\n");
    }

    private void line(String name, String labels, double value) {
        var whole = value == Math.rint(value) && Math.abs(value) < 1e15;
        text.append(name).append(labels).append(' ');
        if (whole) {
            text.append((long) value);
        } else {
            text.append(value);
        }
        text.append('\n');
    }

    /** Names and values in turn. */
    static String labels(String... pairs) {
        var labels = new StringBuilder();
        for (int i = 0; i < pairs.length; i += 2) {
            labels.append(i == 0 ? "{" : ",")
                    .append(pairs[i])
                    .append("=\"")
                    .append(escaped(pairs[i + 1]))
                    .append('"');
        }
        return labels.length() == 0 ? "" : labels.append('}').toString();
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    }
}
