package org.guizhang.tenant.invite.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.guizhang.shared.Days;
import org.guizhang.shared.Deed;
import org.guizhang.shared.Ids;
import org.guizhang.tenant.Database;
import org.guizhang.tenant.workforce.Holding;
import org.guizhang.tenant.workforce.internal.HoldingRows;
import org.guizhang.tenant.workforce.internal.PositionRows;

/** Gives a newcomer the position that the invitation names, from today on. */
@ApplicationScoped
public class Placements {
    @Inject
    Database database;

    @Inject
    HoldingRows holdings;

    @Inject
    PositionRows positions;

    @Inject
    Ids ids;

    @Inject
    Clock clock;

    @Inject
    Event<Deed> deeds;

    /** What was closed since the invitation was made is not given any more; the person comes in all the same. */
    public void place(UUID invitation, UUID person) {
        database.sql()
                .first(
                        "select i.position_id, s.id as site_id, i.site_id is null or s.id is not null as open"
                                + " from invitation i left join site s on s.tenant_id = i.tenant_id"
                                + " and s.id = i.site_id and not s.closed"
                                + " where i.id = ? and i.position_id is not null",
                        row -> Map.entry(
                                row.getBoolean("open"),
                                new Holding(
                                        ids.next(),
                                        person,
                                        row.getObject("position_id", UUID.class),
                                        row.getObject("site_id", UUID.class),
                                        Days.today(clock),
                                        null,
                                        1)),
                        invitation)
                .filter(Map.Entry::getKey)
                .map(Map.Entry::getValue)
                .ifPresent(this::give);
    }

    private void give(Holding named) {
        var structure = positions.structure();
        var position = structure.get(structure.root(named.position()));
        if (position != null && !position.closed()) {
            var holding =
                    new Holding(named.id(), named.person(), position.id(), named.site(), named.from(), named.to(), 1);
            holdings.add(holding, clock.instant());
            deeds.fire(new Deed("holding.begun", "person", holding.person().toString(), null, holding));
        }
    }
}
