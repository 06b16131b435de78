package org.guizhang.tenant.internal;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.guizhang.schema.TestDatabase;
import org.guizhang.schema.Wired;
import org.guizhang.shared.TooMany;
import org.guizhang.tenant.Caller;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A hundred unknown addresses from one place, and none of another place's. */
@ExtendWith(TestDatabase.class)
class CalendarReadLimitsTest {
    private final Wired wired;
    private final Caller anybody;

    CalendarReadLimitsTest() throws Exception {
        wired = new Wired(Instant.parse("2026-12-01T07:00:00Z"));
        anybody = wired.business("tea-house");
    }

    @Test
    void guessesFromOnePlaceAreCounted() {
        for (int asked = 0; asked < 100; asked++) {
            ask("198.51.100.7");
        }
        assertThatThrownBy(() -> ask("198.51.100.7")).isInstanceOf(TooMany.class);
        ask("203.0.113.9");
        wired.become(Instant.parse("2026-12-01T07:00:03Z"));
        ask("198.51.100.7");
        assertThatThrownBy(() -> ask("198.51.100.7")).isInstanceOf(TooMany.class);
    }

    private void ask(String from) {
        wired.in(anybody, () -> {
            wired.get(CalendarReadLimits.class).unknown(from);
            return null;
        });
    }
}
