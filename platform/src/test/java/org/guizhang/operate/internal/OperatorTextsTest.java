package org.guizhang.operate.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.guizhang.observe.Gauge;
import org.guizhang.observe.Measures;
import org.guizhang.shared.Json;
import org.junit.jupiter.api.Test;

class OperatorTextsTest {
    record Line(String kind, long waiting) {}

    record Part(long oldestSeconds, List<String> refused, List<Line> lines, boolean database) {}

    @Test
    void metricsAreOpenMetrics() {
        Measures.ofThisNode().job("one", 7_000_000);
        var text = MetricsText.of(new NodeStatus.Read(
                Map.of(),
                List.of(
                        new Gauge("guizhang_b", "B", Map.of("kind", "a\"b\\c\nd"), 1),
                        Gauge.of("guizhang_a", "A", 0.5),
                        new Gauge("guizhang_b", "B", Map.of("kind", "other"), 2))));
        assertThat(text)
                .contains("""
                        # TYPE guizhang_b gauge
                        # HELP guizhang_b B.
                        guizhang_b{kind="a\\"b\\\\c\\nd"} 1
                        guizhang_b{kind="other"} 2
                        # TYPE guizhang_a gauge
                        # HELP guizhang_a A.
                        guizhang_a 0.5
                        # EOF
                        """)
                .contains("guizhang_job_seconds_bucket{job=\"one\",le=\"0.005\"} 0\n")
                .contains("guizhang_job_seconds_bucket{job=\"one\",le=\"0.01\"} 1\n")
                .contains("guizhang_job_seconds_bucket{job=\"one\",le=\"+Inf\"} 1\n")
                .contains("guizhang_job_seconds_count{job=\"one\"} 1\n");
        assertThat(text.lines().filter(line -> line.startsWith("# TYPE"))).doesNotHaveDuplicates();
    }

    @Test
    void statusIsReadAtATerminal() {
        var parts = new TreeMap<String, Object>();
        parts.put("queues", List.of(new Line("mail", 3), new Line("follow", 12)));
        parts.put("search", new Part(4, List.of(), List.of(new Line("x", 1)), true));
        assertThat(StatusText.of(Json.tree(parts))).isEqualTo("""
                queues
                    kind    waiting
                    mail    3
                    follow  12

                search
                  oldest seconds      4
                  refused             none
                  lines
                    kind  waiting
                    x     1
                  database            yes
                """);
    }

    @Test
    void onlyTheTokenLetsIn() {
        var token = new OperatorToken();
        token.configured = Optional.of("0123456789abcdef0123456789abcdef");
        assertThat(token.isIn("Bearer 0123456789abcdef0123456789abcdef")).isTrue();
        assertThat(token.isIn("bearer 0123456789abcdef0123456789abcdef ")).isTrue();
        for (var wrong : new String[] {
            null,
            "",
            "Bearer",
            "Bearer ",
            "Basic 0123456789abcdef0123456789abcdef",
            "Bearer 0123456789abcdef0123456789abcdeg",
            "Bearer 0123456789abcdef"
        }) {
            assertThat(token.isIn(wrong)).as(String.valueOf(wrong)).isFalse();
        }
        token.configured = Optional.empty();
        assertThat(token.isIn("Bearer ")).isFalse();
    }
}
