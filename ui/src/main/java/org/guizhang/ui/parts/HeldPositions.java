package org.guizhang.ui.parts;

import static org.guizhang.ui.shell.Messages.t;

import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.guizhang.ui.shell.Messages;
import org.guizhang.workforce.Holding;
import org.guizhang.workforce.Holdings;
import org.guizhang.workforce.Position;
import org.guizhang.workforce.Positions;
import org.guizhang.workforce.Site;
import org.guizhang.workforce.Sites;
import org.jspecify.annotations.Nullable;

/** What people hold today and where, in words for a list. */
public class HeldPositions {
    private final Holdings holdings;
    private final Positions positions;
    private final Sites sites;

    @Inject
    public HeldPositions(Holdings holdings, Positions positions, Sites sites) {
        this.holdings = holdings;
        this.positions = positions;
        this.sites = sites;
    }

    /** The titles of each, with the site where one is given; whoever holds nothing is left out. */
    public Map<UUID, String> of(Collection<UUID> people) {
        var held = holdings.today(people);
        if (held.isEmpty()) {
            return Map.of();
        }
        var known = new HashMap<UUID, Position>();
        positions.list().forEach(position -> known.put(position.id(), position));
        var places = new HashMap<UUID, Site>();
        sites.list().forEach(site -> places.put(site.id(), site));
        var titles = new HashMap<UUID, Set<String>>();
        for (var holding : held) {
            var words = words(holding, known, places);
            if (words != null) {
                titles.computeIfAbsent(holding.person(), id -> new LinkedHashSet<>())
                        .add(words);
            }
        }
        var found = new HashMap<UUID, String>();
        titles.forEach((person, words) -> found.put(person, String.join(t("list.comma"), words)));
        return found;
    }

    private static @Nullable String words(Holding holding, Map<UUID, Position> known, Map<UUID, Site> places) {
        var position = known.get(holding.position());
        while (position != null && position.mergedInto() != null) {
            position = known.get(position.mergedInto());
        }
        if (position == null) {
            return null;
        }
        var title = position.title().in(Messages.locale());
        var site = holding.site() == null ? null : places.get(holding.site());
        return site == null || places.size() < 2
                ? title
                : t("held.at", title, site.name().in(Messages.locale()));
    }
}
