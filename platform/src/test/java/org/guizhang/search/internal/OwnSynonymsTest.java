package org.guizhang.search.internal;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.inject.Instance;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.guizhang.search.SynonymGroup;
import org.guizhang.search.SynonymSource;
import org.guizhang.shared.MovedClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Synonyms are read anew with each change that the index has followed, and when they become others by themselves. */
class OwnSynonymsTest {
    private static final Instant NOW = Instant.parse("2026-11-29T04:00:00Z");
    private static final Instant TURN = NOW.plus(Duration.ofHours(1));
    private static final UUID TENANT = UUID.randomUUID();

    private final MovedClock clock = new MovedClock(NOW);
    private final List<List<String>> own = new ArrayList<>();
    private final OwnSynonyms synonyms = new OwnSynonyms();

    /** Words that count from a moment on, as those of an edition do. */
    private final class Turning implements SynonymSource {
        @Override
        public List<List<String>> groups() {
            return clock.instant().isBefore(TURN) ? List.of() : List.of(List.of("quokka", "wombat"));
        }

        @Override
        public @Nullable Instant nextTurn(Instant after) {
            return after.isBefore(TURN) ? TURN : null;
        }
    }

    /** Words that never turn. */
    private static final class Steady implements SynonymSource {
        @Override
        public List<List<String>> groups() {
            return List.of();
        }

        @Override
        public @Nullable Instant nextTurn(Instant after) {
            return null;
        }
    }

    @BeforeEach
    @SuppressWarnings("unchecked")
    void wire() {
        synonyms.clock = clock;
        synonyms.rows = new SynonymRows() {
            @Override
            public List<SynonymGroup> all() {
                return own.stream()
                        .map(words -> new SynonymGroup(UUID.randomUUID(), words, 1))
                        .toList();
            }
        };
        var sources = List.of(new Steady(), new Turning(), new Steady());
        synonyms.sources = (Instance<SynonymSource>) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {Instance.class},
                (proxy, method, given) -> sources.iterator());
    }

    private boolean known(String word, Applied applied) {
        return !synonyms.of(TENANT, applied).in(word).isEmpty();
    }

    @Test
    void thoseOfAnEditionCountFromItsBeginningWithoutAnyChange() {
        var applied = new Applied(5, "five");
        assertThat(known("quokka", applied)).isFalse();
        clock.to(TURN.minusNanos(1));
        assertThat(known("quokka", applied)).isFalse();
        clock.to(TURN);
        assertThat(known("quokka", applied)).isTrue();
    }

    @Test
    void anotherHistoryHasItsOwn() {
        assertThat(known("dingo", new Applied(5, "five"))).isFalse();
        own.add(List.of("dingo", "possum"));
        assertThat(known("dingo", new Applied(5, "five"))).isFalse();
        assertThat(known("dingo", new Applied(5, "another fifth"))).isTrue();
        own.clear();
        assertThat(known("dingo", new Applied(6, "six"))).isFalse();
    }
}
