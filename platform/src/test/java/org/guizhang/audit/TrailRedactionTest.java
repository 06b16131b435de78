package org.guizhang.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whose login a text names: one login is a part of another's. */
class TrailRedactionTest {
    @ParameterizedTest
    @CsvSource({
        "lwfd4821/1,lwfd4821/1,true",
        "lwfd4821/1,lwfd4821/17,false",
        "lwfd4821/1,lwfd4821/1-a,false",
        "li@example.com,invited li@example.com as STAFF,true",
        "li@example.com,li@example.com.,true",
        "li@example.com,wangli@example.com,false",
        "li@example.com,wang.li@example.com,false",
        "li@example.com,li@example.com.cn,false",
        "+8613800005168,+8613800005168,true",
        "+8613800005168,+86138000051681,false",
    })
    void markIsFoundByItselfAlone(String mark, String text, boolean found) {
        assertThat(TrailRedaction.whole(mark).matcher(text).find()).isEqualTo(found);
    }
}
