package org.guizhang.checklist.internal;

import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an occurrence is made for; without anything, the business as a whole.
 *
 * @param area of the site
 */
record Target(
        @Nullable UUID site, @Nullable UUID area, @Nullable UUID person) {
    static final Target BUSINESS = new Target(null, null, null);

    static Target site(UUID site) {
        return new Target(site, null, null);
    }

    Target of(UUID somebody) {
        return new Target(site, area, somebody);
    }

    /** As a part of what an occurrence is; never changes. */
    String key() {
        return Stream.of(named("site", site), named("area", area), named("person", person))
                .flatMap(part -> part)
                .collect(Collectors.joining(" "));
    }

    private static Stream<String> named(String kind, @Nullable UUID id) {
        return id == null ? Stream.empty() : Stream.of(kind + ":" + id);
    }
}
