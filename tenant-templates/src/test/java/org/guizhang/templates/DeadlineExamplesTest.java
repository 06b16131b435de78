package org.guizhang.templates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guizhang.deadline.DeadlineState;
import org.guizhang.shared.Days;
import org.guizhang.template.Template;
import org.guizhang.template.artefact.DeadlineRule;
import org.junit.jupiter.api.Test;

/**
 * When each time limit that something starts is over, by example: begun on a Friday afternoon, as its trade works. What stops
 * it at that moment keeps it, a second later it is broken. The moments were computed once and then checked by hand against length,
 * calendar and trade, so a change of one has to be meant. That a neighbour's clock goes on says {@link FollowupRulesTest}; the
 * windows of those that recur stand in docs/coverage.md.
 */
class DeadlineExamplesTest {
    private static final int TEMPLATE = 0;
    private static final int DEADLINE = 1;
    private static final int BEGINS = 2;
    private static final int DUE = 3;

    private static Map<String, Template> newest() {
        return Delivery.newest().stream().collect(Collectors.toMap(Template::id, template -> template));
    }

    private static Stream<String> limits(Template template) {
        return Settings.usual(template).deadlines().values().stream()
                .filter(rule -> rule.within() != null)
                .map(rule -> template.id() + " " + rule.key());
    }

    private static List<String[]> examples() {
        return Tables.read("/deadline-examples.tsv");
    }

    @Test
    void eachHasAnExample() {
        assertThat(examples())
                .extracting(row -> row[TEMPLATE] + " " + row[DEADLINE])
                .containsExactlyElementsOf(Delivery.newest().stream()
                        .flatMap(DeadlineExamplesTest::limits)
                        .toList());
    }

    @Test
    void eachIsKeptUpToItsMomentAndBrokenAfterIt() {
        var templates = newest();
        var wrong = new ArrayList<String>();
        for (var row : examples()) {
            var template = templates.get(row[TEMPLATE]);
            var rule = Settings.usual(template).deadlines().get(row[DEADLINE]);
            var begins = LocalDateTime.parse(row[BEGINS]).atZone(Days.ZONE);
            var due = rule.due(begins, WindowList.calendar(template));
            if (!due.toLocalDateTime().equals(LocalDateTime.parse(row[DUE]))) {
                wrong.add(String.join("\t", row[TEMPLATE], row[DEADLINE], row[BEGINS], due.toLocalDateTime() + ""));
            }
            assertThat(Stream.of(0, 1)
                            .map(late -> state(
                                    rule, begins, due, due.plusSeconds(late).toInstant())))
                    .as(row[DEADLINE])
                    .containsExactly(DeadlineState.KEPT, DeadlineState.BROKEN);
        }
        assertThat(wrong).as("due at another moment").isEmpty();
    }

    private static DeadlineState state(DeadlineRule rule, ZonedDateTime begins, ZonedDateTime due, Instant stopped) {
        return new DeadlineState.Moments(
                        begins.toInstant(), due.toInstant(), null, rule.stops() != null, null, stopped, null)
                .at(stopped);
    }
}
