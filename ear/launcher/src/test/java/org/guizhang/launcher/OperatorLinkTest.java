package org.guizhang.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OperatorLinkTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "13800000000",
                " 138 0000-0000 ",
                "+86 138 0000 0000",
                "0086 13800000000",
                "8613800000000",
                "１３８００００００００",
                "\u202D13800000000\u202C"
            })
    void numberIsFoundAsPeopleWriteIt(String typed) {
        assertThat(OperatorLink.spelling(typed)).isEqualTo("+8613800000000");
    }

    @Test
    void addressAndEmployeeNumberHaveOneSpelling() {
        assertThat(OperatorLink.spelling(" Li@Example.com ")).isEqualTo("li@example.com");
        assertThat(OperatorLink.spelling("LWFD4821/17")).isEqualTo("lwfd4821/17");
        assertThat(OperatorLink.spelling("LWFD4821 ／ １７")).isEqualTo("lwfd4821/17");
    }

    /** Both have such a number: who leaves the country out means China, as at sign-in. */
    @Test
    void numberOfAnotherCountryIsFoundByItsCountryAlone() {
        assertThat(OperatorLink.spelling("+1 380-000-0000")).isEqualTo("+13800000000");
        assertThat(OperatorLink.spelling("+44 (0)20 7946 0958")).isEqualTo("+442079460958");
        assertThat(OperatorLink.spelling("001 380 000 0000")).isEqualTo("+13800000000");
        assertThat(OperatorLink.spelling("13800000000")).isEqualTo("+8613800000000");
    }
}
