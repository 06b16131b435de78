package org.guizhang.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever has lost the key of a session is sent to the page that was asked for, and nowhere else. */
class SessionKeyFilterTest {
    @Test
    void pageIsAskedForAgainWithItsQuery() {
        assertThat(SessionKeyFilter.here("/tasks", null)).isEqualTo("/tasks");
        assertThat(SessionKeyFilter.here("/", "a=//b")).isEqualTo("/?a=//b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example/", "///evil.example/", "/\\evil.example/", "\\\\evil.example/"})
    void nameOfAnotherHostIsAPathHere(String path) {
        assertThat(SessionKeyFilter.here(path, null)).isEqualTo("/evil.example/");
    }
}
