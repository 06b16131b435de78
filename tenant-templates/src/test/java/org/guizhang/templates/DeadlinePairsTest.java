package org.guizhang.templates;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import org.guizhang.calendar.DateSpan;
import org.guizhang.calendar.WorkingTime;
import org.guizhang.form.Field;
import org.guizhang.form.Filled;
import org.guizhang.template.Template;
import org.guizhang.template.artefact.Correlation;
import org.guizhang.template.artefact.Correlation.Started;
import org.guizhang.template.artefact.DeadlineRule;
import org.guizhang.template.artefact.DeadlineRule.Event;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** For every deadline there are records that start and stop its clock, and these stop their own and not a neighbour's. */
class DeadlinePairsTest {
    private static final int TRIES = 250;
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    static List<Template> templates() {
        return Delivery.newest();
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("templates")
    void anEventStopsItsOwnClockAlone(Template template) {
        var walks = Walks.of(template);
        var calendar = WindowList.calendar(template);
        var wrong = new ArrayList<String>();
        for (var deadline : Settings.usual(template).deadlines().values()) {
            new Pair(walks, deadline, calendar).fault().ifPresent(fault -> wrong.add(deadline.key() + ": " + fault));
        }
        assertThat(wrong).as(template.id()).isEmpty();
    }

    private record Pair(Walks walks, DeadlineRule deadline, WorkingTime calendar) {
        /** What does not work with it. */
        Optional<String> fault() {
            var starts = deadline.starts();
            var stops = deadline.stops();
            if (stops == null || stops.record() == null) {
                return Optional.of("nothing that a record does stops it");
            }
            if (starts != null && starts.record() != null) {
                return deadline.correlation() instanceof Correlation.Itself
                        ? itself(starts, stops)
                        : others(starts, stops);
            }
            var stopping = happened(stops, answers -> true);
            if (stopping.isEmpty()) {
                return Optional.of("no record stops it");
            }
            return deadline.correlation() instanceof Correlation.Covers covers
                    ? covers(covers, stopping.get())
                    : next();
        }

        /** One record starts and stops it, and does not stop that of another. */
        private Optional<String> itself(Event starts, Event stops) {
            var correlation = deadline.correlation();
            var random = new Random(7);
            var made = walks.of(starts.record());
            for (int n = 0; n < made.size() + TRIES; n++) {
                var way = n < made.size() ? made.get(n) : walks.another(starts.record(), random);
                var begin = at(starts, way);
                var end = at(stops, way);
                if (begin >= 0 && end >= begin) {
                    var answers = way.get(end).answers();
                    var own = new Started("one", way.get(begin).answers(), null);
                    var neighbour = new Started("two", way.get(begin).answers(), null);
                    return correlation.meets(own, "one", answers) && !correlation.meets(neighbour, "one", answers)
                            ? Optional.empty()
                            : Optional.of("stops a neighbour's");
                }
            }
            return Optional.of("no record starts and stops it");
        }

        private Optional<String> others(Event starts, Event stops) {
            var starting = happened(starts, answers -> true);
            if (starting.isEmpty()) {
                return Optional.of("no record starts it");
            }
            var own = starting.get();
            if (deadline.correlation() instanceof Correlation.Reference reference) {
                var stopping = happened(stops, answers -> answers.has(reference.field()));
                return stopping.isEmpty()
                        ? Optional.of("no record that names one stops it")
                        : alone(own, own, stopping.get().put(reference.field(), "one"));
            }
            if (deadline.correlation() instanceof Correlation.Same same) {
                var started = happened(
                        starts, answers -> same.fields().values().stream().allMatch(answers::has));
                var stopping = happened(
                        stops, answers -> same.fields().keySet().stream().allMatch(answers::has));
                if (started.isEmpty() || stopping.isEmpty()) {
                    return Optional.of("no record that says of whom starts or stops it");
                }
                var neighbour = started.get().deepCopy();
                same.fields().forEach((mine, theirs) -> {
                    stopping.get().set(mine, started.get().get(theirs));
                    neighbour.put(theirs, "another");
                });
                return alone(started.get(), neighbour, stopping.get());
            }
            return Optional.of("stops that of any record");
        }

        private Optional<String> alone(ObjectNode own, ObjectNode neighbour, ObjectNode stopping) {
            var correlation = deadline.correlation();
            return correlation.meets(new Started("one", own, null), "stopping", stopping)
                            && !correlation.meets(new Started("two", neighbour, null), "stopping", stopping)
                    ? Optional.empty()
                    : Optional.of("stops a neighbour's");
        }

        /** A record of each period stops that of its window, and of no other. */
        private Optional<String> covers(Correlation.Covers covers, ObjectNode stopping) {
            var schedule = deadline.recurs();
            var periods = schedule.windows(WindowList.FROM, WindowList.FROM, calendar)
                    .limit(3)
                    .map(window -> schedule.about(window, covers.period().later(), calendar))
                    .toList();
            for (var own : periods) {
                stopping.set(covers.field(), within(own, covers.field()));
                for (var other : periods) {
                    var meets = covers.meets(new Started(null, NODES.objectNode(), other), "stopping", stopping);
                    if (meets != other.equals(own)) {
                        return Optional.of("a record of " + own + " and the clock of " + other);
                    }
                }
            }
            return periods.stream().distinct().count() == periods.size() || schedule.times() > 1
                    ? Optional.empty()
                    : Optional.of("two clocks of one period: " + periods);
        }

        private JsonNode within(DateSpan days, String field) {
            LocalDate day = days.last();
            return NODES.textNode(
                    switch (typeOf(field)) {
                        case "month" -> days.first().toString().substring(0, "2026-11".length());
                        case "date-time" -> day.atTime(12, 0).toString();
                        default -> day.toString();
                    });
        }

        private String typeOf(String field) {
            return form(deadline.stops().record()).stream()
                    .filter(each -> each.key().equals(field))
                    .findFirst()
                    .orElseThrow()
                    .basics()
                    .type();
        }

        /** What no record starts is about the business: the next record stops it. */
        private Optional<String> next() {
            return deadline.correlation() instanceof Correlation.Next
                    ? Optional.empty()
                    : Optional.of("hangs on a record that none started");
        }

        private List<Field> form(String record) {
            return walks.type(record).form().fields();
        }

        /** The answers when it happens for the first time, and as wanted. */
        private Optional<ObjectNode> happened(Event event, Predicate<ObjectNode> wanted) {
            var random = new Random(7);
            var made = walks.of(event.record());
            for (int n = 0; n < made.size() + TRIES; n++) {
                var way = n < made.size() ? made.get(n) : walks.another(event.record(), random);
                var at = at(event, way);
                if (at >= 0 && wanted.test(way.get(at).answers())) {
                    return Optional.of(way.get(at).answers().deepCopy());
                }
            }
            return Optional.empty();
        }

        /** After which step of a way it happens; -1: it does not. */
        private int at(Event event, List<FormWalk.Taken> way) {
            var type = walks.type(event.record());
            for (int n = 0; n < way.size(); n++) {
                var taken = way.get(n);
                var happens = switch (event.what()) {
                    case RECORD_SUBMITTED -> n == 0;
                    case RECORD_APPROVED -> taken.step().approves() != null;
                    case RECORD_CLOSED ->
                        type.state(taken.step().to()).orElseThrow().terminal();
                    case FIELD_SET -> !Field.isEmpty(taken.answers().path(event.field()));
                    default -> false;
                };
                if (happens) {
                    return holds(event, taken.answers()) ? n : -1;
                }
            }
            return -1;
        }

        private boolean holds(Event event, ObjectNode answers) {
            return event.when() == null
                    || walks.type(event.record())
                            .form()
                            .condition(event.when())
                            .test(new Filled(answers, Map.of(), Map.of(), TypedValues.NOW, null));
        }
    }
}
