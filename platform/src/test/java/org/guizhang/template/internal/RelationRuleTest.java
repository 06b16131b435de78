package org.guizhang.template.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guizhang.template.internal.Fixture.HOUSE;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Map;
import org.guizhang.shared.Languages;
import org.guizhang.template.Relation;
import org.guizhang.template.Template;
import org.junit.jupiter.api.Test;

/** The tea house also says by when the cash is counted: after closing. */
class RelationRuleTest {
    private static final String PARAMETERS = HOUSE + "parameters.yaml";
    private static final String REASON_ZH = "打烊{{closing-time}}之后才清点，不能在{{counting-due}}。";
    private static final String REASON_EN =
            "The cash is counted after closing at {{closing-time}}, not by {{counting-due}}.";
    private static final String PLACE = "tea-house/1.2.0/parameters.yaml:2 /relations/0";

    @Test
    void aSoundRelationIsReadAndJudges() {
        var template = template(house());
        var relation = template.relations().get(0);

        assertThat(relation.is()).isEqualTo(Relation.Order.AFTER);
        assertThat(relation.holds(template, Map.of())).isTrue();
        assertThat(relation.holds(template, closing("23:00"))).isFalse();
        assertThat(relation.holds(template, closing("22:59"))).isTrue();
        assertThat(relation.sentence(template, closing("23:30")).zh()).isEqualTo("打烊23:30之后才清点，不能在23:00。");
        assertThat(relation.remedy(template, closing("23:30"), "counting-due").in(Languages.ENGLISH))
                .isEqualTo("The cash is counted after closing at 23:30, not by 23:00. Make this later than 23:30, or"
                        + " change “Closing time”.");
        assertThat(relation.remedy(template, closing("23:30"), "closing-time").in(Languages.CHINESE))
                .isEqualTo("打烊23:30之后才清点，不能在23:00。请把这一项改为早于 23:00，或者改“清点时间”。");
    }

    @Test
    void aDayMayEndAfterMidnight() {
        var night = house().replace(PARAMETERS, "default: \"23:00\"", "default: \"00:30\"")
                .replace(PARAMETERS, "min: \"18:30\"", "min: \"00:00\"")
                .replace(PARAMETERS, "max: \"23:59\"", "max: \"03:00\"");
        assertThat(night.problems())
                .containsExactly(PLACE + ": the defaults 00:30 and 22:00 contradict the relation — mend: change a"
                        + " default, or the relation");

        night.replace(PARAMETERS, "other: closing-time", "other: closing-time\n    dayBegins: \"05:00\"");
        assertThat(night.problems()).isEmpty();
        var template = template(night);
        assertThat(template.relations().get(0).holds(template, closing("23:30")))
                .isTrue();
    }

    @Test
    void whatCannotBeComparedIsRefused() {
        assertThat(spoilt("other: closing-time", "other: cash-limit"))
                .contains("tea-house/1.2.0/parameters.yaml:4 /relations/0/other: counting-due (time) and cash-limit"
                        + " (money) cannot be compared — mend: join two parameters of the same type and unit");
        assertThat(spoilt("other: closing-time", "other: opening-time"))
                .containsExactly("tea-house/1.2.0/parameters.yaml:4 /relations/0/other: there is no parameter"
                        + " \"opening-time\" — mend: correct the key, or write the parameter");
        assertThat(spoilt("other: closing-time", "other: counting-due"))
                .containsExactly(
                        "tea-house/1.2.0/parameters.yaml:4 /relations/0/other: the parameter \"counting-due\" is"
                                + " compared with itself — mend: name another parameter");
        assertThat(spoilt("is: after", "is: moreThan"))
                .containsExactly("tea-house/1.2.0/parameters.yaml:3 /relations/0/is: values of type time are not said"
                        + " to be moreThan — mend: write one of after, before, atLeast, atMost");
        assertThat(spoilt("is: after", "is: later"))
                .containsExactly("tea-house/1.2.0/parameters.yaml:3 /relations/0/is: must be one of after, before,"
                        + " moreThan, lessThan, atLeast, atMost — mend: write one of them");
    }

    @Test
    void theReasonIsReadWithTheValuesInIt() {
        var spoilt = house().replace(PARAMETERS, REASON_ZH, "打烊之后才清点。")
                .replace(PARAMETERS, REASON_EN, "The cash is counted after closing.");
        assertThat(spoilt.problems())
                .containsExactly("tea-house/1.2.0/parameters.yaml:5 /relations/0/reason: the reason must name"
                        + " \"counting-due\" and \"closing-time\" and nothing else by their placeholders — mend: write a"
                        + " sentence that holds both, so that people read it with their own values");
    }

    @Test
    void everyValueHasAFittingOne() {
        assertThat(spoilt("max: \"23:59\"", "max: \"23:30\""))
                .containsExactly(PLACE + ": with 23:30 for \"counting-due\" there is no fitting value for"
                        + " \"closing-time\", whose bound is 23:30 — mend: narrow min and max of one, or widen those of"
                        + " the other");
        assertThat(spoilt("min: \"18:30\"", "min: \"18:00\"")).hasSize(1);
    }

    @Test
    void aRelationIsNoUseOfAParameter() {
        var unsaid = house().replace(HOUSE + "chapters/cash.yaml", "到{{counting-due}}为止，", "")
                .replace(HOUSE + "chapters/cash.yaml", " by {{counting-due}},", "");
        assertThat(unsaid.problems()).hasSize(1).first().asString().contains("nothing uses the parameter");
    }

    @Test
    void tradesAreHeldAgainstRelations() {
        assertThat(house().replace("trades/tea-house.yaml", "value: \"21:30\"", "value: \"23:15\"")
                        .problems())
                .containsExactly("trades/tea-house.yaml:9 /defaults/0/value: this value is not allowed for the"
                        + " parameter \"closing-time\" — mend: The cash is counted after closing at 23:15, not by 23:00."
                        + " Make this earlier than 23:00, or change “Count due”.");
    }

    private static List<String> spoilt(String words, String others) {
        return house().replace(PARAMETERS, words, others).problems();
    }

    private static Map<String, JsonNode> closing(String time) {
        return Map.of("closing-time", TextNode.valueOf(time));
    }

    private static Template template(Fixture fixture) {
        return Template.parse(
                TemplateLoader.read(fixture.files()).templates().get(0).json());
    }

    private static Fixture house() {
        return new Fixture()
                .replace(PARAMETERS, "groups:\n", """
                        relations:
                          - parameter: counting-due
                            is: after
                            other: closing-time
                            reason: {zh: "%s", en: "%s"}
                        groups:
                        """.formatted(REASON_ZH, REASON_EN))
                .replace(PARAMETERS, "\nparameters:\n", """

                        parameters:
                          - key: counting-due
                            type: time
                            group: cash
                            title: {zh: "清点时间", en: "Count due"}
                            default: "23:00"
                            min: "18:30"
                            max: "23:59"
                            guidance: {zh: "打烊之后。", en: "After closing."}
                        """)
                .replace(HOUSE + "chapters/cash.yaml", "打烊后，由 ", "打烊后，到{{counting-due}}为止，由 ")
                .replace(
                        HOUSE + "chapters/cash.yaml",
                        "After closing at {{closing-time}}, ",
                        "After closing at {{closing-time}}, by {{counting-due}}, ");
    }
}
