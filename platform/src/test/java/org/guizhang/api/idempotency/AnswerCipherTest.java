package org.guizhang.api.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.guizhang.shared.Rejected;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerCipherTest {
    private static final IdempotencyKey KEY = IdempotencyKey.of(List.of("\"8e03978e\""));
    private static final byte[] SECRET = "{\"secret\":\"gz_x\"}".getBytes(StandardCharsets.UTF_8);

    @Test
    void opensWithTheSameCredentialAndKeyAlone() {
        var closed = new AnswerCipher("gz_a", KEY).close(SECRET);

        assertThat(new String(closed, StandardCharsets.ISO_8859_1)).doesNotContain("secret");
        assertThat(new AnswerCipher("gz_a", KEY).open(closed)).hasValue(SECRET);
        assertThat(new AnswerCipher("gz_b", KEY).open(closed)).isEmpty();
        assertThat(new AnswerCipher("gz_a", IdempotencyKey.of(List.of("other"))).open(closed))
                .isEmpty();
        assertThat(new AnswerCipher("gz_a", KEY).close(SECRET)).isNotEqualTo(closed);
    }

    @Test
    void whatWasChangedDoesNotOpen() {
        var closed = new AnswerCipher("gz_a", KEY).close(SECRET);
        closed[closed.length - 1] ^= 1;
        assertThat(new AnswerCipher("gz_a", KEY).open(closed)).isEmpty();
    }

    @Test
    void quotesAreNotPartOfAKey() {
        assertThat(IdempotencyKey.of(List.of(" 8e03978e "))).isEqualTo(KEY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\"\"", "a b", "\"a", "a\"b", "ключ", "a\\b"})
    void malformedKeysAreRefused(String header) {
        assertThatThrownBy(() -> IdempotencyKey.of(List.of(header))).isInstanceOf(Rejected.class);
    }

    @Test
    void oneKeyIsSent() {
        assertThatThrownBy(() -> IdempotencyKey.of(List.of("a", "b"))).isInstanceOf(Rejected.class);
    }
}
