package org.guizhang.workforce;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.guizhang.shared.Message;
import org.guizhang.tenant.Permission;
import org.guizhang.tenant.Requires;
import org.jspecify.annotations.Nullable;

/** What everybody does where today, in words, for lists that go into spreadsheets. */
@ApplicationScoped
@Transactional
public class WorkOfPeople {
    @Inject
    Holdings holdings;

    @Inject
    Positions positions;

    @Inject
    Sites sites;

    /** What somebody does where, in words. */
    public record Work(Set<String> positions, Set<String> sites) {
        public static final Work NONE = new Work(Set.of(), Set.of());

        /** All positions in one cell. */
        public String positionsIn(Locale locale) {
            return listed(positions, locale);
        }

        /** All sites in one cell. */
        public String sitesIn(Locale locale) {
            return listed(sites, locale);
        }

        private static String listed(Collection<String> words, Locale locale) {
            return new ArrayList<>(words)
                    .stream()
                            .reduce((one, other) ->
                                    Message.of("series", one, other).in(locale))
                            .orElse("");
        }
    }

    /** By person; whoever holds nothing is left out. */
    @Requires(Permission.READ_PEOPLE)
    public Map<UUID, Work> today(Locale locale) {
        var titles = new HashMap<UUID, Position>();
        positions.list().forEach(position -> titles.put(position.id(), position));
        var names = new HashMap<UUID, Site>();
        sites.list().forEach(site -> names.put(site.id(), site));
        var found = new HashMap<UUID, Work>();
        for (Holding holding : holdings.on(null)) {
            var work = found.computeIfAbsent(
                    holding.person(), person -> new Work(new LinkedHashSet<>(), new LinkedHashSet<>()));
            var position = standing(titles, holding.position());
            if (position != null) {
                work.positions.add(position.title().in(locale));
            }
            var site = holding.site() == null ? null : names.get(holding.site());
            work.sites.add(
                    site == null
                            ? Message.of("work.everywhere").in(locale)
                            : site.name().in(locale));
        }
        return found;
    }

    /** The position that one counts as. */
    private static @Nullable Position standing(Map<UUID, Position> all, UUID id) {
        var at = all.get(id);
        while (at != null && at.mergedInto() != null) {
            at = all.get(at.mergedInto());
        }
        return at;
    }
}
