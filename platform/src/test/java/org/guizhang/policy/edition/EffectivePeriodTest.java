package org.guizhang.policy.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which edition counts when, against a model that knows nothing but the sentence "the newest that has begun". */
class EffectivePeriodTest {
    private static final Instant DAY = Instant.parse("2026-03-01T00:00:00Z");

    @Test
    void agreesWithTheModelForAnyOrderOfDaysAndKinds() {
        var random = new Random(20260301);
        int gaps = 0;
        int never = 0;
        for (int round = 0; round < 2_000; round++) {
            var editions = editions(random);
            var periods = EffectivePeriod.of(editions);
            assertThat(periods).extracting(EffectivePeriod::edition).containsExactlyElementsOf(editions);
            for (int hour = -1; hour <= 30; hour++) {
                var at = DAY.plusSeconds(hour * 3600L);
                var holding = periods.stream().filter(p -> p.holds(at)).toList();
                var expected = model(editions, at);
                assertThat(holding).as("round %d at %s", round, at).hasSize(expected == null ? 0 : 1);
                if (expected != null) {
                    assertThat(holding.get(0).edition()).isSameAs(expected);
                    assertThat(holding.get(0).never()).isFalse();
                } else {
                    gaps++;
                }
            }
            never += (int) periods.stream().filter(EffectivePeriod::never).count();
        }
        assertThat(gaps).isPositive();
        assertThat(never).isPositive();
    }

    @Test
    void editionOvertakenBeforeItsDayNeverCounts() {
        var first = edition(1, 0, Edition.Kind.PUBLISHED);
        var coming = edition(2, 24, Edition.Kind.PUBLISHED);
        var urgent = edition(3, 5, Edition.Kind.PUBLISHED);
        var periods = EffectivePeriod.of(List.of(urgent, coming, first));
        assertThat(periods)
                .extracting(EffectivePeriod::until)
                .containsExactly(null, urgent.effectiveFrom(), urgent.effectiveFrom());
        assertThat(periods).extracting(EffectivePeriod::never).containsExactly(false, true, false);
    }

    @Test
    void nobodyWasAskedAboutAnEditionThatNeverBegins() {
        var first = edition("1.0", 0, true, null);
        var never = edition("2.0", 24, true, null);
        var reasonNever = edition("2.1", 25, false, "It was always meant so");
        var now = edition("2.2", 5, false, null);
        assertThat(EffectivePeriod.accounted(List.of(now, reasonNever, never, first), now))
                .isSameAs(first);
        var begun = edition("2.0", 2, true, null);
        assertThat(EffectivePeriod.accounted(List.of(now, reasonNever, begun, first), now))
                .isSameAs(begun);
        // What took the place of the first edition on the same day is the first that has counted.
        var replaced = edition("1.0", 0, true, null);
        var counted = edition("1.1", 0, false, null);
        var last = edition("1.2", 6, false, null);
        assertThat(EffectivePeriod.accounted(List.of(last, counted, replaced), last))
                .isSameAs(counted);
    }

    /** Counts down from the oldest: whatever has begun later in the books wins. */
    private static Edition model(List<Edition> newestFirst, Instant at) {
        var oldestFirst = new ArrayList<>(newestFirst);
        Collections.reverse(oldestFirst);
        Edition counts = null;
        for (var edition : oldestFirst) {
            if (!at.isBefore(edition.effectiveFrom())) {
                counts = edition;
            }
        }
        return counts;
    }

    private static List<Edition> editions(Random random) {
        var newestFirst = new ArrayList<Edition>();
        for (int number = 1 + random.nextInt(8); number >= 1; number--) {
            var kind = Edition.Kind.values()[random.nextInt(Edition.Kind.values().length)];
            newestFirst.add(edition(number, random.nextInt(28), kind));
        }
        return newestFirst;
    }

    private static Edition edition(int number, int hour, Edition.Kind kind) {
        return edition(number + ".0", hour, kind, true, null);
    }

    private static Edition edition(String number, int hour, boolean material, @Nullable String reason) {
        return edition(number, hour, Edition.Kind.PUBLISHED, material, reason);
    }

    private static Edition edition(
            String number, int hour, Edition.Kind kind, boolean material, @Nullable String reason) {
        var from = DAY.plusSeconds(hour * 3600L);
        return new Edition(
                UUID.randomUUID(),
                UUID.randomUUID(),
                number,
                kind,
                null,
                "digest",
                "note",
                material,
                from,
                from,
                "Li",
                null,
                reason);
    }
}
