package org.guizhang.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntityTagsTest {
    private static final String TAG = "\"9f86\"";

    @ParameterizedTest
    @ValueSource(strings = {"\"9f86\"", "W/\"9f86\"", "*", " * ", "\"a\", \"9f86\"", "\"a\",W/\"9f86\" ,", ",\"9f86\""})
    void have(String header) {
        assertThat(EntityTags.of(header).haveTagOf(TAG)).isTrue();
        assertThat(EntityTags.of(header).haveTagOf("W/" + TAG)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "9f86", "\"9F86\"", "\"9f8\"", "\"a\" \"9f86\"", "w/\"9f86\"", "\"9f86"})
    void haveNot(String header) {
        assertThat(EntityTags.of(header).haveTagOf(TAG)).isFalse();
    }

    /** As long as the server lets a header be. */
    @Test
    void longListsAreRead() {
        assertThat(EntityTags.of("\"\",".repeat(2_700) + TAG).haveTagOf(TAG)).isTrue();
        assertThat(EntityTags.of("\"\",".repeat(2_700) + "x").haveTagOf(TAG)).isFalse();
    }
}
