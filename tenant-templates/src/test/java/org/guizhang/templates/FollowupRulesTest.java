package org.guizhang.templates;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.guizhang.calendar.DateSpan;
import org.guizhang.calendar.WorkingTime;
import org.guizhang.deadline.DeadlineMatch;
import org.guizhang.deadline.DeadlinePace;
import org.guizhang.deadline.DeadlineStart;
import org.guizhang.deadline.DeadlineStop;
import org.guizhang.deadline.DeadlineSubject;
import org.guizhang.followup.Happened;
import org.guizhang.followup.internal.ClockMatches;
import org.guizhang.followup.internal.ClockRules;
import org.guizhang.form.Field;
import org.guizhang.shared.Days;
import org.guizhang.template.Template;
import org.guizhang.template.Who;
import org.guizhang.template.artefact.Correlation;
import org.guizhang.template.artefact.DeadlineRule;
import org.guizhang.template.artefact.DeadlineRule.Event;
import org.guizhang.template.artefact.DeadlineRule.Happening;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every delivered deadline is carried out: what happens, told as it will be by whoever keeps it, starts its clock with a time to be
 * due, and what stops it stops its own and not a neighbour's.
 */
class FollowupRulesTest {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final UUID MODULE = UUID.randomUUID();
    private static final UUID EDITION = UUID.randomUUID();
    private static final UUID AUTHOR = UUID.randomUUID();
    private static final Instant NOW = TypedValues.NOW.atZone(Days.ZONE).toInstant();
    private static final int TRIES = 250;

    /** A deadline of a template. */
    record Case(Template template, DeadlineRule rule) {
        @Override
        public String toString() {
            return template.id() + " " + rule.key();
        }
    }

    static Stream<Case> cases() {
        return Delivery.newest().stream()
                .flatMap(template ->
                        Settings.usual(template).deadlines().values().stream().map(rule -> new Case(template, rule)));
    }

    @Test
    void allOfThemAreHere() {
        assertThat(cases()).hasSizeGreaterThanOrEqualTo(91);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void whatHappensStartsItsClockAndStopsItAlone(Case each) {
        new Trial(each).run();
    }

    private static final class Trial {
        private final DeadlineRule rule;
        private final Template template;
        private final Walks walks;
        private final ClockRules rules;
        private final WorkingTime calendar;

        Trial(Case each) {
            rule = each.rule();
            template = each.template();
            walks = Walks.of(template);
            rules = new ClockRules(
                    MODULE, EDITION, template.id(), Settings.usual(template).deadlines());
            calendar = WindowList.calendar(template);
        }

        void run() {
            if (rule.recurs() != null) {
                recurring();
                return;
            }
            var started = started();
            started.forEach(this::isDue);
            var own = started.get(0);
            assertThat(stops(own))
                    .as("what stops it")
                    .anySatisfy(stop -> assertThat(meets(own.match(), stop)).isTrue());
        }

        private void isDue(DeadlineStart start) {
            assertThat(start.terms().title().en()).isNotBlank();
            assertThat(start.responsible().position() != null
                            || !start.responsible().people().isEmpty()
                            || rule.responsible().kind() == Who.Kind.NAMED)
                    .as("somebody has to see to it")
                    .isTrue();
            var within = rule.within();
            var pace = DeadlinePace.of(within, rule.counting(), rule.exact());
            var due = pace.due(start.starts().atZone(Days.ZONE), within, calendar);
            assertThat(due.toInstant()).isAfterOrEqualTo(start.starts());
            assertThat(due).isEqualTo(rule.due(start.starts().atZone(Days.ZONE), calendar));
            rule.remind()
                    .forEach(
                            time -> assertThat(pace.before(due, time, calendar)).isBefore(due));
            rule.escalate()
                    .forEach(one ->
                            assertThat(pace.after(due, one.after(), calendar)).isAfter(due));
        }

        /** The clocks of two things of one kind. */
        private List<DeadlineStart> started() {
            var event = rule.starts();
            var found = new ArrayList<DeadlineStart>();
            for (var id : List.of("one", "two")) {
                var happened = event.record() == null
                        ? Optional.of(other(event, id))
                        : happened(event, id, answers -> {}, told -> starting(told.answers()) && starts(told));
                assertThat(happened).as("something starts it").isPresent();
                var of = rules.starts(happened.get()).stream()
                        .filter(start -> start.terms().rule().equals(rule.key()))
                        .toList();
                assertThat(of).hasSize(1);
                found.addAll(of);
            }
            return found;
        }

        private boolean starting(ObjectNode answers) {
            return !(rule.correlation() instanceof Correlation.Same same)
                    || same.fields().values().stream().noneMatch(field -> Field.isEmpty(answers.path(field)));
        }

        private Happened other(Event event, String id) {
            var checklist = event.checklist() == null ? "" : event.checklist();
            return new Happened(
                    MODULE,
                    EDITION,
                    event.what(),
                    checklist,
                    null,
                    new DeadlineSubject("thing", id, null),
                    null,
                    AUTHOR,
                    NODES.objectNode(),
                    Set.of(),
                    NOW,
                    false);
        }

        /** By the record that a clock waits for, and never by one that says something else. */
        private List<DeadlineStop> stops(DeadlineStart own) {
            var event = rule.stops();
            var correlation = rule.correlation();
            var id = correlation instanceof Correlation.Itself ? "one" : "stopping";
            var stopping = happened(
                            event, id, said(correlation), told -> !stops(told).isEmpty())
                    .orElseThrow();
            var found = stops(stopping);
            if (!(correlation instanceof Correlation.Next)) {
                assertThat(found)
                        .as("a neighbour's goes on")
                        .noneMatch(stop -> meets(neighbour(correlation, own), stop));
            }
            return found;
        }

        /** What a record has to say to stop the clock of the first. */
        private Consumer<ObjectNode> said(Correlation correlation) {
            if (correlation instanceof Correlation.Reference reference) {
                return answers -> answers.put(reference.field(), "one");
            }
            if (correlation instanceof Correlation.Same same) {
                var starting = happened(
                                rule.starts(), "one", answers -> {}, told -> starting(told.answers()) && starts(told))
                        .orElseThrow()
                        .answers();
                return answers -> same.fields().forEach((mine, theirs) -> answers.set(mine, starting.get(theirs)));
            }
            return answers -> {};
        }

        private boolean starts(Happened told) {
            return rules.starts(told).stream()
                    .anyMatch(start -> start.terms().rule().equals(rule.key()));
        }

        private DeadlineMatch neighbour(Correlation correlation, DeadlineStart own) {
            if (correlation instanceof Correlation.Same same) {
                var others = NODES.objectNode();
                same.fields().values().forEach(field -> others.put(field, "another"));
                return ClockMatches.waits(correlation, own.subject(), others);
            }
            return ClockMatches.waits(correlation, new DeadlineSubject("record", "two", null), NODES.objectNode());
        }

        private List<DeadlineStop> stops(Happened happened) {
            return rules.stops(happened).stream()
                    .filter(stop -> stop.rule().equals(rule.key()))
                    .toList();
        }

        private static boolean meets(DeadlineMatch match, DeadlineStop stop) {
            return match.meets(stop.said(), stop.day());
        }

        /** A record of each period stops that of its window, and of no other. */
        private void recurring() {
            var schedule = rule.recurs();
            var correlation = rule.correlation();
            var stopping = happened(
                            rule.stops(),
                            "stopping",
                            answers -> {},
                            told -> !stops(told).isEmpty())
                    .orElseThrow();
            var later = correlation instanceof Correlation.Covers covers
                    ? covers.period().later()
                    : 0;
            var periods = schedule.windows(WindowList.FROM, WindowList.FROM, calendar)
                    .limit(3)
                    .map(window -> schedule.about(window, later, calendar))
                    .toList();
            assertThat(periods).isNotEmpty();
            for (var own : periods) {
                if (correlation instanceof Correlation.Covers covers) {
                    stopping.answers().set(covers.field(), within(own, covers.field()));
                }
                var stops = stops(stopping);
                assertThat(stops).hasSize(1);
                for (var other : periods) {
                    assertThat(meets(ClockMatches.waits(correlation, other), stops.get(0)))
                            .as("a record of %s and the clock of %s", own, other)
                            .isEqualTo(other.equals(own) || !(correlation instanceof Correlation.Covers));
                }
            }
        }

        private JsonNode within(DateSpan days, String field) {
            LocalDate day = days.last();
            return NODES.textNode(
                    switch (type(rule.stops().record(), field)) {
                        case "month" -> days.first().toString().substring(0, "2026-11".length());
                        case "date-time" -> day.atTime(12, 0).toString();
                        default -> day.toString();
                    });
        }

        private String type(String record, String key) {
            return walks.type(record).form().fields().stream()
                    .filter(field -> field.key().equals(key))
                    .findFirst()
                    .orElseThrow()
                    .basics()
                    .type();
        }

        /** What is told of a record when it happens for the first time, and as wanted. */
        private Optional<Happened> happened(
                Event event, String id, Consumer<ObjectNode> prepared, Predicate<Happened> wanted) {
            var random = new Random(7);
            var made = walks.of(event.record());
            for (int n = 0; n < made.size() + TRIES; n++) {
                var way = n < made.size() ? made.get(n) : walks.another(event.record(), random);
                for (int step = 0; step < way.size(); step++) {
                    var told = told(event, way, step, id);
                    if (told != null) {
                        prepared.accept(told.answers());
                        if (wanted.test(told)) {
                            return Optional.of(told);
                        }
                    }
                }
            }
            return Optional.empty();
        }

        private @Nullable Happened told(Event event, List<FormWalk.Taken> way, int n, String id) {
            var taken = way.get(n);
            var type = walks.type(event.record());
            var before = n == 0 ? NODES.objectNode() : way.get(n - 1).answers();
            var changed = new HashSet<String>();
            taken.answers().fieldNames().forEachRemaining(field -> {
                if (!taken.answers().get(field).equals(before.get(field))) {
                    changed.add(field);
                }
            });
            var happens = switch (event.what()) {
                case RECORD_SUBMITTED -> n == 0;
                case RECORD_APPROVED -> taken.step().approves() != null;
                case RECORD_CLOSED ->
                    type.state(taken.step().to()).orElseThrow().terminal();
                case FIELD_SET -> changed.contains(event.field());
                default -> false;
            };
            return !happens
                    ? null
                    : new Happened(
                            MODULE,
                            EDITION,
                            event.what(),
                            event.record(),
                            type.form(),
                            new DeadlineSubject("record", id, null),
                            null,
                            AUTHOR,
                            taken.answers().deepCopy(),
                            event.what() == Happening.FIELD_SET ? changed : Set.of(),
                            NOW,
                            false);
        }
    }
}
