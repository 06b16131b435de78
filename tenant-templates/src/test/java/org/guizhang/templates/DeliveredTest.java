package org.guizhang.templates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import org.guizhang.policy.ParameterValues;
import org.guizhang.template.TemplateFiles;
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
    void theValuesATradeBringsFitItsTemplates() {
        for (var source : Delivery.files().trades()) {
            var trade = Trade.parse(source.json());
            Delivery.templates().stream()
                    .filter(template -> trade.templates().contains(template.id()))
                    .forEach(template -> assertThatCode(
                                    () -> ParameterValues.check(template, trade.defaultsFor(template.id())))
                            .doesNotThrowAnyException());
        }
    }

    @Test
    void everyTradeBringsACalendar() {
        assertThat(Delivery.files().trades())
                .extracting(source -> Trade.parse(source.json()))
                .allSatisfy(trade -> assertThat(trade.calendar()).as(trade.id()).isNotNull())
                .filteredOn(trade -> trade.calendar().weekdays().size() == 7)
                .extracting(Trade::id)
                .containsExactlyInAnyOrder("restaurant", "canteen", "security-company", "topup-desk");
    }
}
