package org.guizhang.ui.parts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CellsTest {
    private final Cells<String> cells = new Cells<String>()
            .value("role", row -> row)
            .value("roleOf", row -> row)
            .value("state", row -> row)
            .work("change", (row, role) -> {})
            .work("changeAll", row -> {});

    @Test
    void aTemplateGetsWhatItNamesAndNothingElse() {
        var cell = cells.of(
                "<b aria-label=\"${item.roleOf}\" @click=\"${e => change(e.target.value)}\">${item.state}</b>");
        assertThat(cell.getValueProviders()).containsOnlyKeys("roleOf", "state");
        assertThat(cells.of("role state change").getValueProviders()).isEmpty();
    }
}
