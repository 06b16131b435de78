package org.guizhang.joining.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.guizhang.joining.Placement;
import org.guizhang.shared.Days;
import org.guizhang.shared.Ids;
import org.guizhang.tenant.Database;
import org.guizhang.workforce.Holding;
import org.guizhang.workforce.data.HoldingWriter;
import org.guizhang.workforce.data.PositionRows;
import org.guizhang.workforce.data.SiteRows;

/** Gives newcomers their positions, from today on. */
@ApplicationScoped
public class Placements {
    @Inject
    Database database;

    @Inject
    HoldingWriter holdings;

    @Inject
    PositionRows positions;

    @Inject
    SiteRows sites;

    @Inject
    Ids ids;

    @Inject
    Clock clock;

    /** What an invitation names, nothing where it names no position. */
    public Optional<Placement> of(UUID invitation) {
        return database.sql()
                .createQuery(
                        "select position_id as position, site_id as site from invitation where tenant_id = :tenant and id = :invitation and position_id is not null")
                .bind("invitation", invitation)
                .mapTo(Placement.class)
                .findFirst();
    }

    /**
     * Gives it to a person. What was closed since it was put down is not given any more; the person comes in all the
     * same.
     *
     * @return whether the person holds a position now
     */
    public boolean place(UUID person, Placement wanted) {
        var named = wanted.position();
        if (named == null) {
            return false;
        }
        var structure = positions.structure();
        var position = structure.get(structure.root(named));
        var there = wanted.site() == null
                || sites.find(wanted.site()).filter(site -> !site.closed()).isPresent();
        if (position == null || position.closed() || !there) {
            return false;
        }
        holdings.assign(new Holding(ids.next(), person, position.id(), wanted.site(), Days.today(clock), null, 1));
        return true;
    }
}
