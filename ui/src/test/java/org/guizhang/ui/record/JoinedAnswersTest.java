package org.guizhang.ui.record;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Objects;
import org.guizhang.shared.Json;
import org.junit.jupiter.api.Test;

/** What becomes of answers that two have given to the same form. */
class JoinedAnswersTest {
    private static final ObjectNode FORM = json("{'fields': [{'key': 'fault'}, {'key': 'count'}, {'key': 'room'},"
            + " {'key': 'sum', 'value': 'count + 1'}], 'lines': [{'key': 'parts', 'fields': [{'key': 'name'},"
            + " {'key': 'price', 'value': '2'}]}]}");

    private static ObjectNode json(String text) {
        return Objects.requireNonNull(Json.read(text.replace('\'', '"'), ObjectNode.class));
    }

    private static JoinedAnswers join(String known, String mine, String theirs) {
        return JoinedAnswers.of(FORM, json(known), json(mine), json(theirs));
    }

    @Test
    void whatOnlyOneHasChangedIsTheirs() {
        var joined = join(
                "{'fault': 'Smokes', 'count': 1}",
                "{'fault': 'Smokes a lot', 'count': 1}",
                "{'fault': 'Smokes', 'count': 2, 'room': '12'}");
        assertThat(joined.answers()).isEqualTo(json("{'fault': 'Smokes a lot', 'count': 2, 'room': '12'}"));
        assertThat(joined.others()).isEmpty();
    }

    @Test
    void whatBothHaveChangedIsToldAndMineStays() {
        var joined = join("{'fault': 'Smokes'}", "{'fault': 'Burns'}", "{'fault': 'Leaks'}");
        assertThat(joined.answers()).isEqualTo(json("{'fault': 'Burns'}"));
        assertThat(joined.others()).containsOnlyKeys("/fault");
        assertThat(joined.others().get("/fault").asText()).isEqualTo("Leaks");
        assertThat(join("{'fault': 'Smokes'}", "{'fault': 'Burns'}", "{}").others())
                .containsEntry("/fault", NullNode.getInstance());
        assertThat(join("{'fault': 'Smokes'}", "{'fault': 'Burns'}", "{'fault': 'Burns'}")
                        .others())
                .isEmpty();
    }

    @Test
    void whatIsComputedIsNoDifferenceAndTablesAreWhole() {
        var joined = join(
                "{'sum': 1, 'lines': {'parts': [{'name': 'Valve', 'price': 3}]}}",
                "{'sum': 2, 'lines': {'parts': [{'name': 'Valve', 'price': 4}]}}",
                "{'sum': 3, 'lines': {'parts': [{'name': 'Pipe', 'price': 5}]}}");
        assertThat(joined.others()).isEmpty();
        assertThat(joined.answers()).isEqualTo(json("{'lines': {'parts': [{'name': 'Pipe'}]}}"));
        assertThat(join("{}", "{'lines': {'parts': [{'name': 'Valve'}]}}", "{'lines': {'parts': [{'name': 'Pipe'}]}}")
                        .others())
                .containsOnlyKeys("/lines/parts");
    }

    @Test
    void aNumberTypedAsATextIsTheSame() {
        assertThat(join("{'count': 1}", "{'count': '1'}", "{'count': 2}").others())
                .isEmpty();
    }
}
