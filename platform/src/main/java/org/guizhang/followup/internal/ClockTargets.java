package org.guizhang.followup.internal;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.guizhang.calendar.Schedule;
import org.guizhang.deadline.DeadlineSubject;
import org.guizhang.template.Who;
import org.guizhang.thing.data.OpenThing;
import org.guizhang.workforce.Holding;
import org.guizhang.workforce.Position.Source;
import org.guizhang.workforce.Roster;
import org.guizhang.workforce.Site;
import org.jspecify.annotations.Nullable;

/**
 * What the clocks of schedules are for. Pure.
 *
 * @param sites those that are open
 * @param things the open ones of a kind, by its id
 */
record ClockTargets(List<Site> sites, Roster roster, Function<String, List<OpenThing>> things) {
    /** What a clock is about, and where. */
    record Target(DeadlineSubject subject, @Nullable UUID site) {}

    private static final Target BUSINESS = new Target(new DeadlineSubject("business", "", null), null);

    /**
     * @param template whose kinds of things and positions are named
     * @param who has to see to it
     */
    List<Target> of(Schedule.@Nullable Per per, String template, Who who) {
        if (per == null
                || (sites.isEmpty()
                        && !per.kind().equals("thing")
                        && !per.kind().equals("person"))) {
            return List.of(BUSINESS);
        }
        return switch (per.kind()) {
            case "site" ->
                sites.stream().map(site -> target("site", site.id(), site.id())).toList();
            case "area" -> sites.stream().flatMap(ClockTargets::areas).toList();
            case "thing" ->
                things.apply(template + "/" + per.thing()).stream()
                        .filter(thing -> thing.site() == null || isOpen(thing.site()))
                        .map(thing -> target("thing", thing.id(), thing.site()))
                        .toList();
            case "person" ->
                who.position().stream()
                        .flatMap(key -> roster.holders(new Source(template, key), null).stream())
                        .map(person -> target("person", person, onlySite(person)))
                        .toList();
            default -> List.of(BUSINESS);
        };
    }

    /** The open areas of a site; the site where it has none. */
    private static Stream<Target> areas(Site site) {
        var open = site.areas().stream().filter(area -> !area.closed()).toList();
        return open.isEmpty()
                ? Stream.of(target("site", site.id(), site.id()))
                : open.stream().map(area -> target("area", area.id(), site.id()));
    }

    private boolean isOpen(UUID site) {
        return sites.stream().anyMatch(one -> one.id().equals(site));
    }

    private @Nullable UUID onlySite(UUID person) {
        var held = roster.of(person).stream().map(Holding::site).distinct().toList();
        return held.size() == 1 ? held.get(0) : null;
    }

    private static Target target(String kind, UUID id, @Nullable UUID site) {
        return new Target(new DeadlineSubject(kind, id.toString(), null), site);
    }
}
