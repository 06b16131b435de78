package org.guizhang.workforce;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.guizhang.shared.AuditedAction;
import org.guizhang.shared.Ids;
import org.guizhang.shared.Text;
import org.guizhang.tenant.Permission;
import org.guizhang.tenant.Requires;
import org.guizhang.workforce.Position.Source;
import org.guizhang.workforce.data.NeedRows;
import org.guizhang.workforce.data.PositionRows;
import org.guizhang.workforce.data.PositionTree;
import org.guizhang.workforce.data.SiteRows;
import org.jspecify.annotations.Nullable;

/**
 * Takes in what a template brings: its positions, how many people they usually need, and sample sites. Only what is
 * missing is added; what the business has renamed, merged or closed stays as it is, however often this is called.
 */
@ApplicationScoped
@Transactional
public class TemplatePositions {
    @Inject
    PositionRows positions;

    @Inject
    NeedRows needs;

    @Inject
    SiteRows sites;

    @Inject
    PromisedPositions promises;

    @Inject
    Ids ids;

    @Inject
    Event<AuditedAction> trail;

    /**
     * A position a template brings.
     *
     * @param reportsTo key in the same template, null at the top
     * @param headcount how many people usually hold it, 0 where that is not known
     */
    public record Offer(String key, Text title, @Nullable String reportsTo, boolean outside, int headcount) {}

    /** A sample site with its areas. */
    public record Sample(Text name, List<Text> areas) {}

    /** Which of these keys of a template no position stands for yet. */
    @Requires(Permission.READ_HANDBOOK)
    public Set<String> missing(String template, Collection<String> keys) {
        var missing = new LinkedHashSet<>(keys);
        missing.removeAll(positions.keysOf(template));
        return missing;
    }

    /**
     * Adds the positions of a template that are missing, with their needs, and the samples where the business has no
     * site yet.
     *
     * @return how many positions were added
     */
    @Requires(Permission.EDIT_POLICY)
    public int bring(String template, List<Offer> offers, List<Sample> samples) {
        var tree = positions.lockedStructure();
        var fresh = offers.stream()
                .filter(offer -> tree.of(new Source(template, offer.key())) == null)
                .toList();
        if (fresh.isEmpty()) {
            return 0;
        }
        var added = positions(template, fresh, tree);
        positions.add(added);
        var site = site(samples);
        var wanted = new ArrayList<Need>();
        for (var i = 0; i < added.size(); i++) {
            if (fresh.get(i).headcount() > 0) {
                wanted.add(new Need(added.get(i).id(), site, fresh.get(i).headcount(), 0));
            }
        }
        if (!wanted.isEmpty()) {
            needs.add(wanted);
        }
        trail.fire(new AuditedAction(
                WorkforceAction.POSITIONS_BROUGHT,
                "template",
                template,
                null,
                Map.of("positions", added.stream().map(Position::title).toList())));
        var brought = new HashMap<String, UUID>();
        for (var i = 0; i < added.size(); i++) {
            brought.put(fresh.get(i).key(), added.get(i).id());
        }
        promises.keep(template, brought);
        return added.size();
    }

    private List<Position> positions(String template, List<Offer> fresh, PositionTree tree) {
        var made = new HashMap<String, UUID>();
        fresh.forEach(offer -> made.put(offer.key(), ids.next()));
        var taken = new HashSet<String>();
        var added = new ArrayList<Position>();
        for (var offer : fresh) {
            var above = offer.reportsTo();
            var key = tree.hasKey(offer.key()) || !taken.add(offer.key()) ? template + "-" + offer.key() : offer.key();
            added.add(new Position(
                    made.getOrDefault(offer.key(), ids.next()),
                    key,
                    offer.title(),
                    "",
                    above == null ? null : made.getOrDefault(above, tree.of(new Source(template, above))),
                    offer.outside(),
                    null,
                    false,
                    List.of(new Source(template, offer.key())),
                    1));
        }
        return added;
    }

    /** Where the needs belong: the only site, which may have come just now; null, the whole business, otherwise. */
    private @Nullable UUID site(List<Sample> samples) {
        var there = sites.all();
        if (there.isEmpty()) {
            var made = samples.stream().map(this::site).toList();
            made.forEach(sites::add);
            return made.size() == 1 ? made.get(0).id() : null;
        }
        var open = there.stream().filter(site -> !site.closed()).toList();
        return open.size() == 1 ? open.get(0).id() : null;
    }

    private Site site(Sample sample) {
        var areas = sample.areas().stream()
                .map(name -> new Site.Area(ids.next(), name, false, 1))
                .toList();
        return new Site(ids.next(), sample.name(), "", false, areas, 1);
    }
}
