package org.guizhang.workforce;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.guizhang.shared.Days;
import org.guizhang.shared.Ids;
import org.guizhang.tenant.Database;
import org.guizhang.tenant.ForFeatures;
import org.guizhang.workforce.Position.Source;
import org.guizhang.workforce.data.HoldingWriter;

/**
 * Positions people have before the business has them: an owner says at sign-up what they do, and holds it, in the whole
 * business, as soon as a template brings the position.
 */
@ApplicationScoped
@ForFeatures
@Transactional
public class PromisedPositions {
    @Inject
    Database database;

    @Inject
    HoldingWriter holdings;

    @Inject
    Ids ids;

    @Inject
    Clock clock;

    private record Promised(UUID person, String key) {}

    /** Puts down what somebody of the caller's business will hold. */
    public void make(UUID person, Source position) {
        database.sql()
                .createUpdate("insert into promised_position (tenant_id, person_id, template_id, position_key)"
                        + " values (:tenant, :person, :templateId, :positionKey)")
                .bind("person", person)
                .bind("templateId", position.template())
                .bind("positionKey", position.key())
                .execute();
    }

    /** Keeps what was promised of the positions a template has just brought, which are found by their keys there. */
    void keep(String template, Map<String, UUID> brought) {
        var due = database.sql()
                .createQuery(
                        "delete from promised_position where tenant_id = :tenant and template_id = :template and position_key = any(:positionKey)"
                                + " returning person_id as person, position_key as key")
                .bind("template", template)
                .bind("positionKey", brought.keySet().toArray(String[]::new))
                .mapTo(Promised.class)
                .list();
        for (var promise : due) {
            var position = brought.get(promise.key());
            if (position != null) {
                holdings.assign(new Holding(ids.next(), promise.person(), position, null, Days.today(clock), null, 1));
            }
        }
    }
}
