package org.guizhang.workforce.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.guizhang.shared.AuditedAction;
import org.guizhang.shared.Conflict;
import org.guizhang.shared.Ids;
import org.guizhang.shared.Message;
import org.guizhang.shared.NameMatcher;
import org.guizhang.workforce.EnteredName;
import org.guizhang.workforce.Need;
import org.guizhang.workforce.Organisation;
import org.guizhang.workforce.Organisation.Job;
import org.guizhang.workforce.Organisation.Place;
import org.guizhang.workforce.Organisation.Room;
import org.guizhang.workforce.Position;
import org.guizhang.workforce.Site;
import org.guizhang.workforce.Site.Area;
import org.guizhang.workforce.WorkforceAction;
import org.guizhang.workforce.data.NeedRows;
import org.guizhang.workforce.data.PositionRows;
import org.guizhang.workforce.data.SiteRows;
import org.jspecify.annotations.Nullable;

/** Writes what an organisation that was checked says differently from the rows of the business, with an audited action for each. */
@ApplicationScoped
public class OrganisationWriter {
    @Inject
    PositionRows positions;

    @Inject
    SiteRows sites;

    @Inject
    NeedRows needs;

    @Inject
    Ids ids;

    @Inject
    Event<AuditedAction> trail;

    /** Where somebody is needed. */
    private record Spot(UUID position, @Nullable UUID site) {}

    /** In the caller's transaction, which keeps the structure locked. */
    public void apply(Organisation wanted) {
        var present = new LinkedHashMap<String, Position>();
        positions.all().forEach(position -> present.put(position.key(), position));
        var known = new HashMap<String, UUID>();
        present.values().forEach(position -> known.put(position.key(), position.id()));
        var coming = fromTheTop(wanted.jobs());
        coming.forEach(job -> known.computeIfAbsent(job.key(), key -> ids.next()));
        add(coming.stream()
                .filter(job -> !present.containsKey(job.key()))
                .map(job -> position(job, known, null))
                .toList());
        var titles = titles(present.values(), wanted.jobs(), known);
        for (var job : coming) {
            var before = present.get(job.key());
            if (before == null) {
                merged(position(job, known, null), null, titles);
            } else {
                change(before, position(job, known, before), titles);
            }
        }
        var stated = new HashMap<Spot, Integer>();
        needs.all().forEach(need -> stated.put(new Spot(need.position(), need.site()), need.headcount()));
        for (var job : coming) {
            need(stated, Objects.requireNonNull(known.get(job.key())), null, job.headcount());
        }
        var matcher = new NameMatcher<>(NameMatcher.sorted(sites.all(), Site::name), Site::name);
        for (var place : wanted.places()) {
            var site = site(place, matcher.next(place.name()));
            var headcounts = new LinkedHashMap<String, Integer>();
            coming.forEach(job -> headcounts.put(job.key(), 0));
            headcounts.putAll(place.headcounts());
            headcounts.forEach((key, count) -> need(stated, Objects.requireNonNull(known.get(key)), site, count));
        }
    }

    private void add(List<Position> fresh) {
        if (fresh.isEmpty()) {
            return;
        }
        positions.add(fresh);
        fresh.forEach(position -> trail.fire(new AuditedAction(
                WorkforceAction.POSITION_ADDED, "position", position.id().toString(), null, facts(position))));
    }

    private void merged(Position wanted, @Nullable UUID before, Map<UUID, Object> titles) {
        var id = wanted.id().toString();
        if (before != null && !before.equals(wanted.mergedInto())) {
            trail.fire(new AuditedAction(
                    WorkforceAction.POSITION_TAKEN_APART, "position", id, names(wanted, before, titles), null));
        }
        if (wanted.mergedInto() != null && !wanted.mergedInto().equals(before)) {
            trail.fire(new AuditedAction(
                    WorkforceAction.POSITION_MERGED, "position", id, null, names(wanted, wanted.mergedInto(), titles)));
        }
    }

    private void change(Position before, Position wanted, Map<UUID, Object> titles) {
        var moved = !Objects.equals(before.mergedInto(), wanted.mergedInto());
        var reworded = !facts(before).equals(facts(wanted));
        if (!moved && !reworded) {
            return;
        }
        written(positions.change(wanted, before.revision()));
        var id = before.id().toString();
        if (reworded) {
            trail.fire(
                    new AuditedAction(WorkforceAction.POSITION_CHANGED, "position", id, facts(before), facts(wanted)));
        }
        merged(wanted, before.mergedInto(), titles);
    }

    private void need(Map<Spot, Integer> stated, UUID position, @Nullable UUID site, int headcount) {
        int before = stated.getOrDefault(new Spot(position, site), 0);
        if (before == headcount) {
            return;
        }
        needs.remove(position, site);
        if (headcount > 0) {
            needs.add(List.of(new Need(position, site, headcount, 0)));
        }
        trail.fire(new AuditedAction(
                WorkforceAction.POSITION_NEED_SET,
                "position",
                position.toString(),
                new Need.Entry(site, before),
                new Need.Entry(site, headcount)));
    }

    private UUID site(Place place, @Nullable Site before) {
        var id = before == null ? ids.next() : before.id();
        var wanted = new Site(id, place.name(), place.address(), place.closed(), List.of(), 1);
        if (before == null) {
            sites.add(wanted);
            trail.fire(new AuditedAction(WorkforceAction.SITE_ADDED, "site", id.toString(), null, facts(wanted)));
        } else if (!facts(before).equals(facts(wanted))) {
            written(sites.change(wanted, before.revision()));
            trail.fire(new AuditedAction(
                    WorkforceAction.SITE_CHANGED, "site", id.toString(), facts(before), facts(wanted)));
        }
        areas(id, place.areas(), before == null ? List.of() : NameMatcher.sorted(before.areas(), Area::name));
        return id;
    }

    private void areas(UUID site, List<Room> wanted, List<Area> there) {
        var matcher = new NameMatcher<>(there, Area::name);
        var fresh = new ArrayList<Area>();
        for (var room : wanted) {
            var before = matcher.next(room.name());
            if (before == null) {
                fresh.add(new Area(ids.next(), room.name(), room.closed(), 1));
            } else if (before.closed() != room.closed()) {
                var area = new Area(before.id(), room.name(), room.closed(), before.revision());
                written(sites.change(area, before.revision()));
                trail.fire(new AuditedAction(
                        WorkforceAction.AREA_CHANGED, "site", site.toString(), facts(before), facts(area)));
            }
        }
        if (!fresh.isEmpty()) {
            sites.add(site, fresh);
            fresh.forEach(area -> trail.fire(
                    new AuditedAction(WorkforceAction.AREA_ADDED, "site", site.toString(), null, facts(area))));
        }
    }

    /** Those above first: new positions are listed in the order they come. */
    private static List<Job> fromTheTop(List<Job> jobs) {
        var byKey = new LinkedHashMap<String, Job>();
        jobs.forEach(job -> byKey.put(job.key(), job));
        var sorted = new LinkedHashMap<String, Job>();
        jobs.forEach(job -> {
            var line = new ArrayList<Job>();
            // A circle from before circles were refused ends where it began.
            for (var at = job; at != null && !sorted.containsKey(at.key()) && !line.contains(at); ) {
                line.add(0, at);
                at = at.reportsTo() == null ? null : byKey.get(at.reportsTo());
            }
            line.forEach(one -> sorted.put(one.key(), one));
        });
        return List.copyOf(sorted.values());
    }

    private static Position position(Job job, Map<String, UUID> known, @Nullable Position before) {
        return new Position(
                Objects.requireNonNull(known.get(job.key())),
                job.key(),
                job.title(),
                job.about(),
                job.reportsTo() == null ? null : known.get(job.reportsTo()),
                job.outside(),
                job.mergedInto() == null ? null : known.get(job.mergedInto()),
                job.closed(),
                job.from() == null ? List.of() : List.of(job.from()),
                before == null ? 1 : before.revision());
    }

    private static Map<UUID, Object> titles(Iterable<Position> present, List<Job> wanted, Map<String, UUID> known) {
        var titles = new HashMap<UUID, Object>();
        present.forEach(position -> titles.put(position.id(), position.title()));
        wanted.forEach(job -> titles.put(Objects.requireNonNull(known.get(job.key())), job.title()));
        return titles;
    }

    private static Map<String, Object> names(Position part, UUID whole, Map<UUID, Object> titles) {
        return Map.of("position", part.title(), "into", whole, "intoTitle", titles.getOrDefault(whole, ""));
    }

    private static void written(boolean done) {
        if (!done) {
            throw new Conflict(Conflict.Kind.STALE_VERSION, Message.of("problem.stale-version"));
        }
    }

    private static Position.Entry facts(Position position) {
        return new Position.Entry(
                EnteredName.of(position.title()),
                position.about(),
                position.reportsTo(),
                position.outside(),
                position.closed());
    }

    private static Site.Entry facts(Site site) {
        return new Site.Entry(EnteredName.of(site.name()), site.address(), site.closed());
    }

    private static Site.AreaEntry facts(Area area) {
        return new Site.AreaEntry(EnteredName.of(area.name()), area.closed());
    }
}
