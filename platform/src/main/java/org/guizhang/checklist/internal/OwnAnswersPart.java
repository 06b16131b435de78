package org.guizhang.checklist.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guizhang.tenant.Caller;
import org.guizhang.tenant.Database;
import org.guizhang.tenant.owndata.OwnDataPart;
import org.jspecify.annotations.Nullable;

/** What the caller has answered in checklists, and what they have done about failures. */
@ApplicationScoped
public class OwnAnswersPart implements OwnDataPart {
    @Inject
    Database database;

    /** @param value as it is kept; null where it was taken back or does not apply */
    record Answered(
            UUID occurrence,
            String item,
            int version,
            @Nullable String value,
            boolean notApplicable,
            @Nullable String note,
            @Nullable Instant deviceAt,
            Instant serverAt) {}

    /** @param step {@code DONE}, {@code SENT_BACK} or {@code VERIFIED} */
    record Taken(UUID finding, String step, @Nullable String note, Instant at) {}

    @Override
    public String name() {
        return "checklistAnswers";
    }

    @Override
    public Object of(Caller caller) {
        return Map.of("answers", answers(caller), "corrections", steps(caller));
    }

    private List<Answered> answers(Caller caller) {
        return database.sql()
                .createQuery(
                        "select occurrence_id as occurrence, item, version, value, not_applicable, note, device_at, server_at"
                                + " from answer where tenant_id = :tenant and person_id = :personId order by server_at desc limit :limit")
                .bind("personId", caller.personId())
                .bind("limit", MAX_ROWS)
                .mapTo(Answered.class)
                .list();
    }

    private List<Taken> steps(Caller caller) {
        return database.sql()
                .createQuery("select finding_id as finding, step, note, at from corrective_step"
                        + " where tenant_id = :tenant and person_id = :personId order by at desc limit :limit")
                .bind("personId", caller.personId())
                .bind("limit", MAX_ROWS)
                .mapTo(Taken.class)
                .list();
    }
}
