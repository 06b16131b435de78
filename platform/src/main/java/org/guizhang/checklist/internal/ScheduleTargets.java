package org.guizhang.checklist.internal;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.guizhang.calendar.Schedule;
import org.guizhang.template.Who;
import org.guizhang.thing.data.OpenThing;
import org.guizhang.workforce.Position.Source;
import org.guizhang.workforce.Roster;
import org.guizhang.workforce.Site;
import org.jspecify.annotations.Nullable;

/**
 * What the schedules of a business are made for.
 *
 * @param sites those that are open
 * @param things the open ones of a kind, by its id
 */
record ScheduleTargets(List<Site> sites, Roster roster, Function<String, List<OpenThing>> things) {
    static ScheduleTargets of(Collection<Site> sites, Roster roster, Function<String, List<OpenThing>> things) {
        return new ScheduleTargets(sites.stream().filter(site -> !site.closed()).toList(), roster, things);
    }

    /**
     * The targets of a schedule; none where it is made for things of which there is none.
     *
     * @param template whose position and whose kind of things it is
     * @param who does it
     */
    List<Target> of(Schedule.@Nullable Per per, String template, Who who) {
        var position = new Source(template, who.key());
        if (per == null) {
            return each(Stream.of(Target.BUSINESS), who, position);
        }
        return switch (per.kind()) {
            case "thing" -> each(things(template + "/" + per.thing()), who, position);
            case "person" ->
                roster.holders(position, null).stream()
                        .map(person -> Target.person(person, onlySite(person)))
                        .toList();
            case "area" -> each(areas(), who, position);
            case "site" -> each(places(), who, position);
            default -> each(Stream.of(Target.BUSINESS), who, position);
        };
    }

    /** A business without sites is one place. */
    private Stream<Target> places() {
        return sites.isEmpty() ? Stream.of(Target.BUSINESS) : sites.stream().map(site -> Target.site(site.id()));
    }

    /** The open areas of each site; the site where it has none. */
    private Stream<Target> areas() {
        return sites.isEmpty()
                ? Stream.of(Target.BUSINESS)
                : sites.stream().flatMap(site -> {
                    var open =
                            site.areas().stream().filter(area -> !area.closed()).toList();
                    return open.isEmpty()
                            ? Stream.of(Target.site(site.id()))
                            : open.stream().map(area -> new Target(site.id(), area.id(), null));
                });
    }

    /** Those that do not stand at a closed site. */
    private Stream<Target> things(String kind) {
        return things.apply(kind).stream()
                .filter(thing -> thing.site() == null
                        || sites.stream().anyMatch(site -> site.id().equals(thing.site())))
                .map(Target::thing);
    }

    /** Where every holder has to do it, one for each of them; where there is none, it is there for whoever stands in. */
    private List<Target> each(Stream<Target> places, Who who, Source position) {
        if (!who.each()) {
            return places.toList();
        }
        return places.flatMap(place -> {
                    var holders = roster.holders(position, place.site());
                    return holders.isEmpty()
                            ? Stream.of(place)
                            : holders.stream().map(place::of);
                })
                .toList();
    }

    private @Nullable UUID onlySite(UUID person) {
        var sites = roster.of(person).stream()
                .map(holding -> holding.site())
                .distinct()
                .toList();
        return sites.size() == 1 ? sites.get(0) : null;
    }
}
