package org.guizhang.templates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import org.guizhang.policy.resolve.ParameterValues;
import org.guizhang.template.ParameterText;
import org.guizhang.template.Template;
import org.guizhang.template.TemplateFiles;
import org.guizhang.template.TemplatePosition;
import org.guizhang.template.TemplateSource;
import org.guizhang.template.Trade;
import org.guizhang.template.TradeSource;
import org.junit.jupiter.api.Test;

/** The platform's own importer takes every template and every trade. */
class DeliveredTest {
    @Test
    void everyFileIsTaken() {
        // The message of a refusal names every problem with file, line and remedy.
        assertThatCode(() -> TemplateFiles.load(getClass().getClassLoader())).doesNotThrowAnyException();
    }

    @Test
    void theRestaurantIsThere() {
        assertThat(Delivery.files().templates()).extracting(TemplateSource::id).contains("restaurant-operations");
        assertThat(Delivery.files().trades()).extracting(TradeSource::id).contains("restaurant");
    }

    @Test
    void aRestaurantIsAskedFiveQuestions() {
        var restaurant = Delivery.files().trades().stream()
                .map(source -> Trade.parse(source.json()))
                .filter(trade -> trade.id().equals("restaurant"))
                .findFirst()
                .orElseThrow();

        assertThat(restaurant.questions()).hasSize(5);
    }

    @Test
    void everyTradeSetsWhatDiffersFromTheTemplateAndSaysWhy() {
        var trades = Delivery.files().trades().stream()
                .map(source -> Trade.parse(source.json()))
                .toList();

        assertThat(trades).hasSize(8).allSatisfy(trade -> {
            assertThat(trade.defaults()).as(trade.id()).hasSizeGreaterThan(3).allSatisfy(preset -> {
                var template = newest(preset.template());
                var parameter = template.parameter(preset.parameter()).orElseThrow();
                var place = trade.id() + " " + preset.parameter();
                assertThat(preset.why()).as(place).isNotNull();
                assertThat(ParameterText.both(parameter, preset.value()))
                        .as(place)
                        .isNotEqualTo(ParameterText.both(parameter, parameter.byDefault()));
                assertThat(trade.presetsFor(template)).as(place).containsKey(preset.parameter());
            });
            assertThat(trade.suggested()).as(trade.id()).isNotEmpty();
            for (var id : trade.offered()) {
                assertThatCode(() -> ParameterValues.check(newest(id), trade.defaultsFor(newest(id))))
                        .doesNotThrowAnyException();
                assertThat(trade.positions().stream()
                                .filter(staffing -> staffing.template().equals(id))
                                .map(Trade.Staffing::position))
                        .as("headcounts of " + id + " in " + trade.id())
                        .containsExactlyInAnyOrderElementsOf(newest(id).positions().stream()
                                .map(TemplatePosition::key)
                                .toList());
            }
        });
    }

    @Test
    void aVersionThatWouldRefuseAValueKeepsItsOwn() {
        var canteen = Delivery.files().trades().stream()
                .map(source -> Trade.parse(source.json()))
                .filter(trade -> trade.id().equals("canteen"))
                .findFirst()
                .orElseThrow();
        var restaurant = newest("restaurant-operations");
        var narrow = (ObjectNode) restaurant.source().document();
        for (var parameter : narrow.path("parameters")) {
            if (parameter.path("key").asText().equals("supplier-settlement-interval")) {
                ((ObjectNode) parameter).put("max", "P20D");
            }
        }

        assertThat(canteen.defaultsFor(restaurant)).containsKey("supplier-settlement-interval");
        assertThat(canteen.defaultsFor(Template.parse(TemplateSource.of(narrow).json())))
                .containsKey("closing-time")
                .doesNotContainKey("supplier-settlement-interval");
    }

    private static Template newest(String id) {
        return Delivery.templates().stream()
                .filter(template -> template.id().equals(id))
                .max(Comparator.comparing(Template::version))
                .orElseThrow();
    }

    @Test
    void everyTradeBringsACalendar() {
        assertThat(Delivery.files().trades())
                .extracting(source -> Trade.parse(source.json()))
                .allSatisfy(trade -> assertThat(trade.calendar()).as(trade.id()).isNotNull())
                .filteredOn(trade -> trade.calendar().weekdays().size() == 7)
                .extracting(Trade::id)
                .containsExactlyInAnyOrder("restaurant", "canteen", "security-company", "topup-desk", "hotel");
    }
}
