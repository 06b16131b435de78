package org.guizhang.workforce.data;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.UUID;
import org.guizhang.search.DocumentChanged;
import org.guizhang.tenant.Database;
import org.jdbi.v3.core.statement.Query;

/** Tells the search what is to be found anew. */
@ApplicationScoped
public class SearchNews {
    /** The source of positions and sites, with these subjects. */
    public static final String WORKPLACE = "workplace";

    public static final String POSITIONS = "positions";
    public static final String SITES = "sites";

    /** The source of people, a subject each. */
    public static final String PEOPLE = "people";

    @Inject
    Database database;

    @Inject
    Event<DocumentChanged> changes;

    /** A position is another one; whoever holds it, or what was merged into it, is found by what it is called. */
    void changedPosition(UUID position) {
        addedPositions();
        people(database.sql()
                .createQuery(
                        "with recursive part (id) as (select cast(:id as uuid) union select p.id from position p join"
                                + " part on p.merged_into = part.id where p.tenant_id = :tenant) select distinct person_id"
                                + " from holding where tenant_id = :tenant and position_id in (select id from part)")
                .bind("id", position));
    }

    private void people(Query concerned) {
        concerned.mapTo(UUID.class).list().forEach(this::changedPerson);
    }

    void addedPositions() {
        changes.fire(new DocumentChanged(WORKPLACE, POSITIONS));
    }

    void changedSites() {
        changes.fire(new DocumentChanged(WORKPLACE, SITES));
    }

    /** A site is called otherwise; whoever holds a position there is found by its name. */
    void changedSite(UUID site) {
        changedSites();
        people(database.sql()
                .createQuery("select distinct person_id from holding where tenant_id = :tenant and site_id = :id")
                .bind("id", site));
    }

    /** Somebody came, left, is called otherwise, or holds other positions. */
    public void changedPerson(UUID person) {
        changes.fire(new DocumentChanged(PEOPLE, person.toString()));
    }
}
