package org.guizhang.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OperatorLinkTest {
    @ParameterizedTest
    @ValueSource(strings = {"13800000000", " 138 0000-0000 ", "+86 138 0000 0000", "0086 13800000000"})
    void numberIsFoundAsPeopleWriteIt(String typed) {
        assertThat(OperatorLink.spellings(typed)).contains("+8613800000000");
    }

    @Test
    void addressAndEmployeeNumberHaveOneSpelling() {
        assertThat(OperatorLink.spellings(" Li@Example.com ")).containsExactly("li@example.com");
        assertThat(OperatorLink.spellings("LWFD4821/17")).containsExactly("lwfd4821/17");
    }
}
