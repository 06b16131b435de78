package org.guizhang.workforce.internal;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.guizhang.shared.NameMatcher;
import org.guizhang.workforce.Need;
import org.guizhang.workforce.Organisation;
import org.guizhang.workforce.Organisation.Job;
import org.guizhang.workforce.Organisation.Place;
import org.guizhang.workforce.Organisation.Room;
import org.guizhang.workforce.Position;
import org.guizhang.workforce.Site;
import org.guizhang.workforce.Site.Area;
import org.jspecify.annotations.Nullable;

/** Draws an {@link Organisation} from the rows of a business. Pure. */
public final class OrganisationReader {
    private final Map<UUID, String> keys = new HashMap<>();
    private final List<Need> needs;

    private OrganisationReader(List<Position> positions, List<Need> needs) {
        positions.forEach(position -> keys.put(position.id(), position.key()));
        this.needs = needs;
    }

    /** @param needs those stated, also at closed sites and for merged positions */
    public static Organisation of(List<Position> positions, List<Site> sites, List<Need> needs) {
        var portrait = new OrganisationReader(positions, needs);
        return new Organisation(
                positions.stream()
                        .map(portrait::job)
                        .sorted(Comparator.comparing(Job::key))
                        .toList(),
                NameMatcher.sorted(sites, Site::name).stream()
                        .map(portrait::place)
                        .toList());
    }

    private Job job(Position position) {
        return new Job(
                position.key(),
                position.sources().isEmpty() ? null : position.sources().get(0),
                position.title(),
                position.about(),
                key(position.reportsTo()),
                position.outside(),
                key(position.mergedInto()),
                position.closed(),
                needs.stream()
                        .filter(need -> need.site() == null && need.position().equals(position.id()))
                        .mapToInt(Need::headcount)
                        .sum());
    }

    private Place place(Site site) {
        var headcounts = new TreeMap<String, Integer>();
        needs.stream().filter(need -> site.id().equals(need.site())).forEach(need -> {
            var key = key(need.position());
            if (key != null) {
                headcounts.put(key, need.headcount());
            }
        });
        return new Place(
                site.name(),
                site.address(),
                site.closed(),
                NameMatcher.sorted(site.areas(), Area::name).stream()
                        .map(area -> new Room(area.name(), area.closed()))
                        .toList(),
                headcounts);
    }

    private @Nullable String key(@Nullable UUID position) {
        return position == null ? null : keys.get(position);
    }
}
