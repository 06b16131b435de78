package org.guizhang.record.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AnswerDifferenceTest {
    private static List<String> changed(String before, String after) {
        return AnswerDifference.of(TeaRecords.json(before), TeaRecords.json(after));
    }

    @Test
    void numbersAreComparedByTheirValue() {
        assertThat(changed("{'a': 12.50}", "{'a': 12.5}")).isEmpty();
        assertThat(changed("{'a': 12.50}", "{'a': '12.5'}")).containsExactly("/a");
    }

    @Test
    void emptyIsLikeAbsent() {
        assertThat(changed("{'a': ''}", "{'b': []}")).isEmpty();
        assertThat(changed("{'a': 'x'}", "{}")).containsExactly("/a");
    }

    @Test
    void cellsAreToldWhereTheRowsAreAsMany() {
        assertThat(changed(
                        "{'lines': {'t': [{'a': 1}, {'a': 2}]}}", "{'lines': {'t': [{'a': 1}, {'a': 3, 'b': 'x'}]}}"))
                .containsExactly("/lines/t/1/a", "/lines/t/1/b");
        assertThat(changed("{'lines': {'t': [{'a': 1}]}}", "{}")).containsExactly("/lines/t");
        assertThat(changed("{'l': ['a', 'b']}", "{'l': ['b', 'a']}")).containsExactly("/l");
    }
}
