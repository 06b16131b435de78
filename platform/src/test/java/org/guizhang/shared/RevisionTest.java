package org.guizhang.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RevisionTest {
    private static final int PRESENT = 3;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"3\"",
                " \"3\" ",
                "\"3-9f86d081884c7d65\"",
                "W/\"3\"",
                "W/\"3-9f86d081884c7d65\"",
                "*",
                "\"2\", \"3\"",
                "\"2\",\"3-00\",\"4\"",
                ", \"3\" ,",
                "\"a,b\", \"3\""
            })
    void isNamed(String header) {
        assertThat(Revision.named(header, () -> PRESENT)).isEqualTo(PRESENT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "3",
                "\"3",
                "'3'",
                "w/\"3\"",
                "\"\"",
                "\"x\"",
                "\"-3\"",
                "\"3-\"",
                "\"3-xyz\"",
                "\"1\", \"2\"",
                "\"3\" \"4\"",
                "\"9999999999\"",
                "**"
            })
    void isNotNamed(String header) {
        assertThatThrownBy(() -> Revision.named(header, () -> PRESENT))
                .isInstanceOfSatisfying(
                        Conflict.class, refused -> assertThat(refused.kind()).isEqualTo(Conflict.Kind.STALE_VERSION));
    }

    /** One tag is compared where the change is made, so that nothing is read for it. */
    @Test
    void onlyOneNeedsNoLookAtWhatIsThere() {
        assertThat(Revision.named("W/\"2-ab\"", () -> {
                    throw new AssertionError("asked");
                }))
                .isEqualTo(2);
    }

    @Test
    void noneIsAskedFor() {
        assertThatThrownBy(() -> Revision.named(null, () -> PRESENT))
                .isInstanceOfSatisfying(
                        Conflict.class, refused -> assertThat(refused.kind()).isEqualTo(Conflict.Kind.VERSION_MISSING));
    }
}
