package org.guizhang.joining.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import org.guizhang.joining.OpenInvitation.Choice;
import org.guizhang.joining.Placement;
import org.guizhang.shared.Violations;
import org.guizhang.workforce.Position;
import org.guizhang.workforce.Site;
import org.guizhang.workforce.data.PositionRows;
import org.guizhang.workforce.data.SiteRows;

/** What newcomers choose from: the open positions that people of the business hold, and its open sites. */
@ApplicationScoped
public class Workplaces {
    @Inject
    PositionRows positions;

    @Inject
    SiteRows sites;

    /** The positions, each name once: two regulations may bring one job, which the business has not merged yet. */
    public List<Choice> positions() {
        var named = new HashSet<String>();
        return open().stream()
                .filter(position -> named.add(position.title().zh()))
                .map(position -> new Choice(position.id(), position.title()))
                .toList();
    }

    /** The sites; empty where there is nothing to choose. */
    public List<Choice> sites() {
        var open = places();
        return open.size() < 2
                ? List.of()
                : open.stream().map(site -> new Choice(site.id(), site.name())).toList();
    }

    /** Notes what is no open position or site of the business. */
    public void check(Violations violations, Placement wanted) {
        if (wanted.position() != null
                && open().stream().noneMatch(one -> one.id().equals(wanted.position()))) {
            violations.add("/position", "position-unknown");
        }
        if (wanted.site() != null && places().stream().noneMatch(one -> one.id().equals(wanted.site()))) {
            violations.add("/site", "site-unknown");
        }
    }

    /** The same at the only site, where the business has just one and none is named. */
    public Placement settled(Placement wanted) {
        var open = wanted.site() == null ? places() : List.<Site>of();
        return open.size() == 1 ? new Placement(wanted.position(), open.get(0).id()) : wanted;
    }

    private List<Position> open() {
        return positions.all().stream()
                .filter(position -> !position.closed() && !position.outside() && position.mergedInto() == null)
                .toList();
    }

    private List<Site> places() {
        return sites.all().stream().filter(site -> !site.closed()).toList();
    }
}
