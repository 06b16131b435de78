package org.guizhang.policy.rest;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.guizhang.policy.edition.EffectiveFrom;
import org.jspecify.annotations.Nullable;

/** Reads from when on an edition is to count. */
final class Starts {
    private Starts() {}

    static EffectiveFrom read(
            @Nullable Instant effectiveFrom, @Nullable List<String> replaces, @Nullable Boolean confirmFarAhead) {
        var named = replaces == null
                ? Set.<String>of()
                : replaces.stream().filter(Objects::nonNull).collect(Collectors.toSet());
        return new EffectiveFrom(effectiveFrom, named, Boolean.TRUE.equals(confirmFarAhead));
    }
}
