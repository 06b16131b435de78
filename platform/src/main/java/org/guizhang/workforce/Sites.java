package org.guizhang.workforce;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.guizhang.shared.AuditedAction;
import org.guizhang.shared.Conflict;
import org.guizhang.shared.Ids;
import org.guizhang.shared.Message;
import org.guizhang.shared.Violations;
import org.guizhang.tenant.Permission;
import org.guizhang.tenant.Requires;
import org.guizhang.workforce.Site.Area;
import org.guizhang.workforce.data.SiteRows;
import org.jspecify.annotations.Nullable;

/** The sites of the business and their areas. They are closed, never deleted, and can be opened again. */
@ApplicationScoped
@Transactional
public class Sites {
    @Inject
    SiteRows rows;

    @Inject
    Ids ids;

    @Inject
    Event<AuditedAction> trail;

    @Inject
    Event<OrganisationChanged> reorganised;

    @Inject
    Event<PlacesChanged> places;

    /** All sites with their areas, closed ones too, in the order they came. */
    @Requires(Permission.READ_HANDBOOK)
    public List<Site> list() {
        return rows.all();
    }

    /**
     * The open sites in whose name, in either language, the words stand, whatever their case: {@code limit} of them from
     * {@code offset} on, in the order they came. Blank words stand in all.
     */
    @Requires(Permission.READ_HANDBOOK)
    public List<Site> search(String words, int offset, int limit) {
        return rows.all().stream()
                .filter(one -> !one.closed() && one.name().contains(words))
                .skip(offset)
                .limit(limit)
                .toList();
    }

    @Requires(Permission.READ_HANDBOOK)
    public Site get(UUID id) {
        return get(rows.all(), id);
    }

    @Requires(Permission.MANAGE_PEOPLE)
    public Site add(Site.Entry entry) {
        var site = checked(ids.next(), entry, List.of());
        var there = rows.locked();
        if (there.size() >= Site.MAX_SITES) {
            throw new Conflict(Message.of("problem.sites-full", Site.MAX_SITES));
        }
        Conflict.refuseTwin("/name", site.name(), null, there.stream().map(Site::name));
        rows.add(site);
        trail.fire(
                new AuditedAction(WorkforceAction.SITE_ADDED, "site", site.id().toString(), null, facts(site)));
        places.fire(new PlacesChanged());
        return get(site.id());
    }

    /** Sets what an entry says; whoever was overtaken since {@code revision} is told so. */
    @Requires(Permission.MANAGE_PEOPLE)
    public Site change(UUID id, Site.Entry entry, int revision) {
        var there = rows.locked();
        var before = get(there, id);
        Refusals.guard(before.revision(), revision);
        var wanted = checked(id, entry, before.areas());
        var others = there.stream().filter(site -> !site.id().equals(id)).map(Site::name);
        Conflict.refuseTwin("/name", wanted.name(), before.name(), others);
        Refusals.written(rows.change(wanted, revision));
        trail.fire(
                new AuditedAction(WorkforceAction.SITE_CHANGED, "site", id.toString(), facts(before), facts(wanted)));
        if (before.closed() != wanted.closed()) {
            reorganised.fire(new OrganisationChanged());
        }
        return get(id);
    }

    @Requires(Permission.MANAGE_PEOPLE)
    public Area addArea(UUID site, Site.AreaEntry entry) {
        var there = get(rows.locked(), site);
        var area = checked(ids.next(), entry);
        if (there.areas().size() >= Site.MAX_AREAS) {
            throw new Conflict(Message.of("problem.areas-full", Site.MAX_AREAS));
        }
        Conflict.refuseTwin("/name", area.name(), null, there.areas().stream().map(Area::name));
        rows.add(site, List.of(area));
        trail.fire(new AuditedAction(WorkforceAction.AREA_ADDED, "site", site.toString(), null, facts(area)));
        places.fire(new PlacesChanged());
        return area(get(site), area.id());
    }

    @Requires(Permission.MANAGE_PEOPLE)
    public Area changeArea(UUID site, UUID id, Site.AreaEntry entry, int revision) {
        var there = get(rows.locked(), site);
        var before = area(there, id);
        Refusals.guard(before.revision(), revision);
        var wanted = checked(id, entry);
        var others =
                there.areas().stream().filter(area -> !area.id().equals(id)).map(Area::name);
        Conflict.refuseTwin("/name", wanted.name(), before.name(), others);
        Refusals.written(rows.change(wanted, revision));
        trail.fire(
                new AuditedAction(WorkforceAction.AREA_CHANGED, "site", site.toString(), facts(before), facts(wanted)));
        places.fire(new PlacesChanged());
        return area(get(site), id);
    }

    @Requires(Permission.READ_HANDBOOK)
    public Area area(UUID site, UUID id) {
        return area(get(site), id);
    }

    private static Site get(List<Site> there, UUID id) {
        return there.stream().filter(site -> site.id().equals(id)).findFirst().orElseThrow(Refusals::nothing);
    }

    private static Area area(Site site, UUID id) {
        return site.areas().stream()
                .filter(area -> area.id().equals(id))
                .findFirst()
                .orElseThrow(Refusals::nothing);
    }

    private static Site checked(UUID id, Site.Entry entry, List<Area> areas) {
        var violations = new Violations();
        var name = EnteredName.check(violations, "/name", entry.name(), Site.MAX_NAME);
        var address = EnteredName.optional(violations, "/address", entry.address(), Site.MAX_ADDRESS);
        violations.check();
        return new Site(id, name, address, isTrue(entry.closed()), areas, 1);
    }

    private static Area checked(UUID id, Site.AreaEntry entry) {
        var violations = new Violations();
        var name = EnteredName.check(violations, "/name", entry.name(), Site.MAX_NAME);
        violations.check();
        return new Area(id, name, isTrue(entry.closed()), 1);
    }

    private static boolean isTrue(@Nullable Boolean value) {
        return Boolean.TRUE.equals(value);
    }

    private static Site.Entry facts(Site site) {
        return new Site.Entry(EnteredName.of(site.name()), site.address(), site.closed());
    }

    private static Site.AreaEntry facts(Area area) {
        return new Site.AreaEntry(EnteredName.of(area.name()), area.closed());
    }
}
