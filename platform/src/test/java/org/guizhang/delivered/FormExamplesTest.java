package org.guizhang.delivered;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guizhang.record.FormRecord;
import org.guizhang.schema.TestDatabase;
import org.guizhang.shared.DomainException;
import org.guizhang.shared.Json;
import org.guizhang.shared.Rejected;
import org.guizhang.template.artefact.RecordType;
import org.guizhang.template.artefact.Signing;
import org.guizhang.tenant.Caller;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each form of each delivered template goes from a draft to its end by its example, and is refused what it has to be refused:
 * empty, filled in or taken further by somebody it does not concern, signed by one person for two, in the wrong order, and where
 * its register takes it once, a second time.
 */
@ExtendWith(TestDatabase.class)
class FormExamplesTest {
    static List<String> templates() {
        return DeliveredHouse.templates();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void eachFormGoesToItsEndWithItsRefusals(String template) throws Exception {
        var house = new DeliveredHouse(template);
        var examples = FormExamples.of(template);
        var run = new ExampleRun(house, house.sites.get(0), examples);
        var wrong = new ArrayList<String>();
        for (var form : house.artefacts.records().keySet()) {
            if (!examples.containsKey(form)) {
                wrong.add(form + ": no example");
            }
        }
        FormExamples.inOrder(examples).forEach(key -> {
            house.wired.become(DeliveredHouse.NOON);
            try {
                new Carried(run, key, examples.get(key), wrong).whole();
            } catch (RuntimeException refused) {
                wrong.add(key + ": " + told(refused));
            }
        });
        assertThat(wrong).as(template).isEmpty();
    }

    private static String told(RuntimeException refused) {
        return refused instanceof Rejected rejected
                ? rejected.violations().stream()
                        .map(one -> one.field() + " " + one.rule() + " "
                                + one.remedy().both().en())
                        .toList()
                        .toString()
                : refused.toString();
    }

    private record Carried(ExampleRun run, String key, JsonNode example, List<String> wrong) {
        void whole() {
            var form = FormExamples.form(key);
            var type = run.type(form);
            var steps = example.path("steps");
            stranger(type)
                    .ifPresent(somebody -> expect(
                            "begun by somebody else",
                            DomainException.class,
                            () -> run.as(somebody, records -> run.start(form, by(somebody)))));
            var record = run.start(form, example);
            var draft = record;
            if (isAsked(type)) {
                expect("empty", Rejected.class, () -> run.takeNow(draft, bare(steps.path(0))));
            }
            for (int n = 0; n < steps.size(); n++) {
                var step = steps.path(n);
                var before = record;
                onePersonForTwo(type, before, step);
                if (n == 1) {
                    expect("out of order", DomainException.class, () -> run.takeNow(before, steps.path(0)));
                }
                record = run.take(record, step);
            }
            run.done.putIfAbsent(key, record.id());
            ended(type, record, steps.size());
            if (!type.register().unique().isEmpty() && key.equals(form)) {
                expect("twice", Rejected.class, () -> {
                    house().wired.become(DeliveredHouse.NOON);
                    run.take(run.start(form, example), steps.path(0));
                });
            }
        }

        private DeliveredHouse house() {
            return run.house;
        }

        private JsonNode by(Caller somebody) {
            var said = Json.read("{\"steps\": [{}]}", ObjectNode.class);
            ((ObjectNode) said.path("steps").path(0)).put("by", position(somebody));
            return said;
        }

        private String position(Caller somebody) {
            return house().people.entrySet().stream()
                    .filter(one -> one.getValue().contains(somebody))
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElseThrow();
        }

        /** Somebody of a position that does not fill it in; nobody where all do, or all others stand in. */
        private Optional<Caller> stranger(RecordType type) {
            var first = type.form().steps().get(0).key();
            var doers = new HashSet<>(type.filledBy());
            type.doers()
                    .getOrDefault(first, List.of())
                    .forEach(who -> who.position().ifPresent(doers::add));
            return type.filledBy().isEmpty() || doers.stream().noneMatch(house().people::containsKey)
                    ? Optional.empty()
                    : house().people.entrySet().stream()
                            .filter(one -> !doers.contains(one.getKey()))
                            .map(one -> one.getValue().get(0))
                            .findFirst();
        }

        private static boolean isAsked(RecordType type) {
            return type.form().fields().stream()
                    .anyMatch(field ->
                            field.basics().required() && !field.basics().computed());
        }

        private static JsonNode bare(JsonNode step) {
            var bare = (ObjectNode) step.deepCopy();
            bare.remove(List.of("answers", "signatures"));
            return bare;
        }

        /** Whoever has signed one of two that have to differ signs the other one, too. */
        private void onePersonForTwo(RecordType type, FormRecord before, JsonNode step) {
            for (var signature : type.signatures()) {
                var other = other(signature, step);
                if (other != null && step.path("signatures").has(signature.key())) {
                    var same = (ObjectNode) step.deepCopy();
                    ((ObjectNode) same.path("signatures")).put(signature.key(), other);
                    expect(signature.key() + " by one person for two", Rejected.class, () -> run.takeNow(before, same));
                }
            }
        }

        private static String other(Signing signature, JsonNode step) {
            return signature.distinctFrom().stream()
                    .map(key -> step.path("signatures").path(key).asText())
                    .filter(said -> said.startsWith("@"))
                    .findFirst()
                    .orElse(null);
        }

        /** It is where nothing more has to be done, with a version for each step, and a number where it gets one. */
        private void ended(RecordType type, FormRecord record, int steps) {
            var state = record.state();
            if (state == null
                    || !state.ended()
                    || record.version() != steps
                    || record.line().size() != steps) {
                wrong.add(key + ": " + state + " after " + record.version());
                return;
            }
            if (type.serial() != null && record.serial() == null) {
                wrong.add(key + ": no number");
            }
        }

        private void expect(String what, Class<? extends DomainException> kind, Runnable work) {
            var at = house().wired.now();
            try {
                work.run();
                wrong.add(key + ": " + what + " was taken");
            } catch (DomainException refused) {
                if (!kind.isInstance(refused)) {
                    wrong.add(key + ": " + what + " was refused otherwise: " + told(refused));
                }
            } finally {
                house().wired.become(at);
            }
        }
    }
}
