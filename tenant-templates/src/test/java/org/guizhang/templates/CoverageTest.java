package org.guizhang.templates;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guizhang.shared.Json;
import org.guizhang.template.Template;
import org.guizhang.template.TemplateSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every clause of the source regulation is carried by an artefact of the kind it has to become, with its facts. */
class CoverageTest {
    static List<Template> templates() {
        return Delivery.templates();
    }

    @Test
    void theInventoryIsWhole() {
        assertThat(Inventory.rows()).hasSizeGreaterThanOrEqualTo(158);
        assertThat(Inventory.rows()).extracting(Inventory.Row::id).doesNotHaveDuplicates();
        assertThat(Inventory.rows()).extracting(Inventory.Row::kind).isSubsetOf(Inventory.CARRIERS.keySet());
    }

    /** A template is held to the source, or the table says why it has none; nothing escapes by having no rows. */
    @Test
    void everyTemplateHasRowsOrAReasonToHaveNone() {
        var none = Inventory.none();
        var listed = Inventory.rows().stream().map(Inventory.Row::template).collect(Collectors.toSet());
        var delivered = templates().stream().map(Template::id).collect(Collectors.toSet());

        assertThat(listed).hasSize(7).doesNotContainAnyElementsOf(none.keySet());
        assertThat(Stream.concat(listed.stream(), none.keySet().stream()))
                .containsExactlyInAnyOrderElementsOf(delivered);
        assertThat(none.values()).allSatisfy(reason -> assertThat(reason).hasSizeGreaterThan(20));
        assertThat(templates().stream().filter(t -> none.containsKey(t.id())))
                .allSatisfy(
                        t -> assertThat(Inventory.named(t.source().document())).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("templates")
    void everyRowIsCarriedByItsKind(Template template) {
        assertThat(Inventory.missing(template)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void noSourceIsInvented(Template template) {
        var known = Inventory.rows(template).stream().map(Inventory.Row::id).toList();

        assertThat(known).containsAll(Inventory.named(template.source().document()));
    }

    @Test
    void everyFactOfTheInventoryIsLookedFor() {
        var looked = Fact.all().stream().map(Fact::row).collect(Collectors.toSet());
        var stated = Inventory.rows().stream()
                .filter(row -> !row.facts().isBlank())
                .map(Inventory.Row::id)
                .toList();

        assertThat(stated).hasSizeGreaterThan(80);
        assertThat(looked).containsAll(stated);
        assertThat(Inventory.rows().stream().map(Inventory.Row::id)).containsAll(looked);
    }

    @ParameterizedTest
    @MethodSource("templates")
    void noFactIsLost(Template template) {
        assertThat(lost(template)).isEmpty();
    }

    /** The test itself: what it has to find is found. */
    @Test
    void aSpoiltTemplateIsNoticed() {
        var restaurant = template("restaurant-operations");

        // carried by nothing, or by the wrong kind
        var uncarried = spoilt(restaurant, d -> remove(d, "records", "cash-deposit"));
        assertThat(Inventory.missing(uncarried))
                .singleElement()
                .asString()
                .startsWith("T1.1c must be carried by a record");
        var wrongKind =
                spoilt(restaurant, d -> find(d, "checklists", "market-survey").remove("sources"));
        assertThat(Inventory.missing(wrongKind))
                .singleElement()
                .asString()
                .startsWith("T1.3b must be carried by a checklist");
        // a number, a time, a count, an order, a mark, a number that drives nothing any more
        assertThat(lost(spoilt(
                        restaurant,
                        d -> find(d, "parameters", "supplier-settlement-interval")
                                .put("default", "P30D"))))
                .containsExactly("T1.2b");
        assertThat(lost(spoilt(
                        restaurant, d -> find(d, "parameters", "sign-on-time").put("default", "19:00"))))
                .containsExactly("T1.4b");
        assertThat(lost(spoilt(
                        restaurant,
                        d -> ((ObjectNode)
                                        find(d, "checklists", "kitchen-hygiene").at("/schedules/0"))
                                .put("rrule", "FREQ=WEEKLY"))))
                .containsExactly("T1.5b");
        assertThat(lost(spoilt(
                        restaurant,
                        d -> ((ObjectNode) find(d, "records", "cash-deposit").at("/signatures/1"))
                                .remove("distinctFrom"))))
                .containsExactly("T1.1c");
        assertThat(lost(spoilt(
                        template("call-center-service"),
                        d -> clause(d, "three-dos-three-donts")
                                .withArray("/items/2/items")
                                .remove(0))))
                .containsExactly("T4.3");
        assertThat(lost(spoilt(template("property-service"), d -> {
                    var items = find(d, "checklists", "septic-cleaning").withArray("items");
                    items.add(items.remove(0));
                })))
                .containsExactly("T3.14");
        assertThat(lost(spoilt(
                        restaurant, d -> find(d, "parameters", "report-day").put("key", "report-on"))))
                .containsExactly("T1.6b");
    }

    private static Set<String> lost(Template template) {
        return Fact.all().stream()
                .filter(fact -> Inventory.rows(template).stream()
                        .anyMatch(row -> row.id().equals(fact.row())))
                .filter(fact -> !Departures.allowed(template, fact))
                .map(fact -> fact.lost(template))
                .flatMap(Optional::stream)
                .map(words -> words.replaceFirst("^Fact\\[row=([^,]*),.*", "$1"))
                .collect(Collectors.toSet());
    }

    /** The oldest version that is delivered. */
    private static Template template(String id) {
        return Delivery.templates().stream()
                .filter(t -> t.id().equals(id))
                .min(Comparator.comparing(Template::version))
                .orElseThrow();
    }

    private static Template spoilt(Template template, Consumer<ObjectNode> slip) {
        var document = (ObjectNode) template.source().document();
        slip.accept(document);
        return Template.parse(TemplateSource.of(Json.read(Json.canonical(document), ObjectNode.class))
                .json());
    }

    private static ObjectNode find(ObjectNode document, String list, String key) {
        for (var entry : document.path(list)) {
            if (entry.path("key").asText().equals(key)) {
                return (ObjectNode) entry;
            }
        }
        throw new IllegalArgumentException(key);
    }

    private static ObjectNode clause(ObjectNode document, String key) {
        for (var chapter : document.path("chapters")) {
            for (var clause : chapter.path("clauses")) {
                if (clause.path("key").asText().equals(key)) {
                    return (ObjectNode) clause;
                }
            }
        }
        throw new IllegalArgumentException(key);
    }

    private static void remove(ObjectNode document, String list, String key) {
        var entries = document.withArray(list);
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).path("key").asText().equals(key)) {
                entries.remove(i);
                return;
            }
        }
        throw new IllegalArgumentException(key);
    }
}
