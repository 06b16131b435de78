package org.guizhang.policy.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import org.guizhang.shared.Text;
import org.junit.jupiter.api.Test;

class NumberingTest {
    @Test
    void numbersAsPrintDoes() {
        assertThat(Numbering.clause(12)).isEqualTo(new Text("第十二条", "Article 12"));
        assertThat(Numbering.chapter(3)).isEqualTo(new Text("第三章", "Chapter 3"));
        assertThat(Numbering.item(0, 11)).isEqualTo(new Text("（十一）", "(11)"));
        assertThat(Numbering.item(1, 1)).isEqualTo(new Text("1.", "(a)"));
        assertThat(Numbering.item(1, 28)).isEqualTo(new Text("28.", "(ab)"));
        assertThat(Numbering.item(2, 14)).isEqualTo(new Text("（14）", "(xiv)"));
    }
}
