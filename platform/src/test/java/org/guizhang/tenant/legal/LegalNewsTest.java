package org.guizhang.tenant.legal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LegalNewsTest {
    @Test
    void wordsAreComparedWithinOneLanguage() {
        assertThat(before(text("新", "New"), text("旧", "Old"), Locale.ENGLISH)).isEqualTo("Old");
        assertThat(before(text("新", "New"), text("旧", null), Locale.SIMPLIFIED_CHINESE))
                .isEqualTo("旧");
        // There was no English before, there is none any more, and there was nothing at all.
        assertThat(before(text("新", "New"), text("旧", null), Locale.ENGLISH)).isNull();
        assertThat(before(text("新", null), text(null, "Old"), Locale.ENGLISH)).isNull();
        assertThat(before(text("新", "New"), null, Locale.ENGLISH)).isNull();
        // A reader who gets the other language gets the comparison in it.
        assertThat(before(text("新", null), text("旧", "Old"), Locale.ENGLISH)).isEqualTo("旧");
    }

    private static @Nullable String before(LegalText now, @Nullable LegalText before, Locale reader) {
        return new LegalNews(now, before).before(reader).orElse(null);
    }

    private static LegalText text(@Nullable String zh, @Nullable String en) {
        return new LegalText(new LegalVersion(LegalDocument.TERMS, "a".repeat(64), Instant.EPOCH, true), zh, en);
    }
}
