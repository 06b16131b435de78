package org.guizhang.checklist.internal;

import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an occurrence is made for; without anything, the business as a whole.
 *
 * @param area of the site
 * @param anywhere whether it is the person's wherever they work, so that the site is no part of what it is
 */
record Target(
        @Nullable UUID site, @Nullable UUID area, @Nullable UUID person, boolean anywhere) {
    static final Target BUSINESS = new Target(null, null, null);

    Target(@Nullable UUID site, @Nullable UUID area, @Nullable UUID person) {
        this(site, area, person, false);
    }

    /** @param site where the person works alone */
    static Target person(UUID person, @Nullable UUID site) {
        return new Target(site, null, person, true);
    }

    static Target site(UUID site) {
        return new Target(site, null, null);
    }

    Target of(UUID somebody) {
        return new Target(site, area, somebody);
    }

    /** As a part of what an occurrence is; never changes. */
    String key() {
        return Stream.of(named("site", anywhere ? null : site), named("area", area), named("person", person))
                .flatMap(part -> part)
                .collect(Collectors.joining(" "));
    }

    private static Stream<String> named(String kind, @Nullable UUID id) {
        return id == null ? Stream.empty() : Stream.of(kind + ":" + id);
    }
}
