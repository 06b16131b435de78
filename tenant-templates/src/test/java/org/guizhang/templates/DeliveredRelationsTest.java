package org.guizhang.templates;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.guizhang.policy.amend.Amended;
import org.guizhang.template.Parameter;
import org.guizhang.template.ParameterText;
import org.guizhang.template.ParameterUses;
import org.guizhang.template.Relation;
import org.guizhang.template.Successor;
import org.guizhang.template.Template;
import org.guizhang.template.ValueCheck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the values of the delivered templates owe one another. The importer has held defaults and bounds against it. */
class DeliveredRelationsTest {
    static Collection<Template> newest() {
        return Delivery.templates().stream()
                // The empty one has a single value.
                .filter(template -> !template.id().equals("own-rules"))
                .collect(Collectors.toMap(
                        Template::id,
                        template -> template,
                        (a, b) -> Comparator.comparing(Template::version).compare(a, b) >= 0 ? a : b,
                        TreeMap::new))
                .values();
    }

    /** Each can be broken by values that are allowed alone; otherwise it would say nothing. */
    @ParameterizedTest
    @MethodSource("newest")
    void everyRelationForbidsSomethingAndSaysItWithTheValues(Template template) {
        assertThat(template.relations()).as(template.id()).hasSizeGreaterThanOrEqualTo(5);
        var used = ParameterUses.in(Amended.of(template, List.of()).document());
        for (var relation : template.relations()) {
            assertThat(used).containsAll(relation.parameters());
            var broken = broken(template, relation);
            assertThat(relation.holds(template, broken)).as(relation.toString()).isFalse();
            var sentence = relation.sentence(template, broken);
            broken.forEach((key, value) -> {
                var words = ParameterText.both(template.parameter(key).orElseThrow(), value);
                assertThat(sentence.zh()).contains(words.zh());
                assertThat(sentence.en()).contains(words.en());
            });
        }
    }

    @ParameterizedTest
    @CsvSource({
        "restaurant-operations, closing-time=23:00 income-report-due=12:30",
        "restaurant-operations, income-report-due=23:30 deposit-due-time=23:00",
        "call-center-service, shift-check-start=09:30 service-start=09:00",
        "call-center-service, reply-time=PT10M reply-reminder=PT30M",
        "gps-field-service, arrival-urban=PT24H arrival-remote=PT4H",
        "security-guard, patrol-interval=PT30M patrol-grace=PT45M",
        "staff-canteen, breakfast-start=06:00 early-shift-start=06:30",
        "topup-service-desk, score-reward=70 score-coaching=75",
        "property-service, moving-start=18:00 moving-end=09:00",
        "property-service, fix-in-days=P14D fix-in-weeks=P7D"
    })
    void whatContradictsItselfInAWorkingDayIsFound(String id, String values) {
        var template =
                newest().stream().filter(t -> t.id().equals(id)).findFirst().orElseThrow();
        var given = new TreeMap<String, JsonNode>();
        for (var pair : values.split(" ")) {
            var parts = pair.split("=");
            var number = parts[1].matches("[0-9]+");
            given.put(parts[0], number ? IntNode.valueOf(Integer.parseInt(parts[1])) : TextNode.valueOf(parts[1]));
            assertThat(ValueCheck.check(template.parameter(parts[0]).orElseThrow(), given.get(parts[0])))
                    .isEmpty();
        }
        assertThat(template.relations())
                .anyMatch(relation ->
                        given.keySet().containsAll(relation.parameters()) && !relation.holds(template, given));
    }

    /** 2.0.0 took it away, 2.1.0 brought it back under another key. */
    @Test
    void theOccupantsSignatureLeadsToTheClauseThatTookItsPlace() {
        var property = Delivery.templates().stream()
                .filter(t -> t.id().equals("property-service"))
                .filter(t -> t.version().toString().equals("2.2.0"))
                .findFirst()
                .orElseThrow();

        assertThat(newest().stream().filter(t -> t.id().equals("property-service")))
                .allMatch(t -> t.clause("press-acknowledgement").isPresent());
        assertThat(property.clause("press-signature")).isEmpty();
        assertThat(property.clause("press-acknowledgement").orElseThrow().text().en())
                .isEqualTo("Occupants sign the delivery list when they receive their newspapers.");
        assertThat(property.successors())
                .filteredOn(entry -> entry.from().equals("clause:press-signature"))
                .singleElement()
                .extracting(Successor::to, entry -> entry.why().en())
                .containsExactly(
                        List.of("clause:press-acknowledgement"),
                        "The occupant’s signature had been taken out and is back: occupants sign the delivery list"
                                + " when they receive their newspapers.");
    }

    /** The value of either that leaves the other behind: rims of the bounds, crosswise. */
    private static Map<String, JsonNode> broken(Template template, Relation relation) {
        var one = template.parameter(relation.parameter()).orElseThrow();
        var two = template.parameter(relation.other()).orElseThrow();
        var crosswise = Map.of(one.key(), rim(one, true), two.key(), rim(two, false));
        return relation.holds(template, crosswise)
                ? Map.of(one.key(), rim(one, false), two.key(), rim(two, true))
                : crosswise;
    }

    private static JsonNode rim(Parameter parameter, boolean smallest) {
        var bound = smallest ? parameter.min() : parameter.max();
        var law = parameter.statutory();
        if (bound == null && law != null) {
            return law.value();
        }
        return bound == null ? parameter.byDefault() : bound;
    }
}
