package org.guizhang.tenant;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which people to list; null leaves a side open.
 *
 * @param words stand in the name or the login, whatever their case; all where they are blank
 * @param among the ids of those who may be listed
 */
public record PeopleFilter(
        String words,
        @Nullable Role role,
        Person.@Nullable State state,
        @Nullable Set<UUID> among) {
    public static final PeopleFilter ALL = new PeopleFilter("", null, null, null);

    public static PeopleFilter of(String words) {
        return new PeopleFilter(words, null, null, null);
    }
}
