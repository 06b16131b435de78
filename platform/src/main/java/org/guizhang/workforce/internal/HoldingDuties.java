package org.guizhang.workforce.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.guizhang.shared.Days;
import org.guizhang.shared.Message;
import org.guizhang.shared.Text;
import org.guizhang.tenant.Database;
import org.guizhang.tenant.owndata.OpenDuties;
import org.guizhang.tenant.owndata.OpenDuty;

/** Positions that somebody holds beyond today: they are ended by hand, so that somebody thinks of who comes after. */
@ApplicationScoped
public class HoldingDuties implements OpenDuties {
    @Inject
    Database database;

    @Inject
    Clock clock;

    @Override
    public List<OpenDuty> of(UUID person) {
        return database
                .sql()
                .createQuery("select p.title_zh, p.title_en from holding h join position p on p.tenant_id = h.tenant_id"
                        + " and p.id = h.position_id where h.tenant_id = :tenant and h.person_id = :person"
                        + " and (h.last_day is null or h.last_day > :today) order by h.first_day, h.id limit :limit")
                .bind("person", person)
                .bind("today", Days.today(clock))
                .bind("limit", MOST)
                .map(row -> new Text(row.getColumn("title_zh", String.class), row.getColumn("title_en", String.class)))
                .list()
                .stream()
                .map(title -> new OpenDuty(Message.of("duty.holding", title).both(), "people/" + person))
                .toList();
    }
}
