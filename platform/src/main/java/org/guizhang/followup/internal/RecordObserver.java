package org.guizhang.followup.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.Set;
import org.guizhang.deadline.DeadlineSubject;
import org.guizhang.followup.Followups;
import org.guizhang.followup.Happened;
import org.guizhang.record.RecordHappened;
import org.guizhang.record.RecordHappened.What;
import org.guizhang.template.artefact.DeadlineRule.Happening;

/** Hears what becomes of records: it starts, moves and stops clocks; what is void has none. */
@ApplicationScoped
public class RecordObserver {
    /** After each of these nothing may be left to be done to it. */
    private static final Set<What> MAY_BE_OVER = EnumSet.of(What.SUBMITTED, What.APPROVED, What.CLOSED);

    @Inject
    Followups followups;

    @Inject
    FollowUpDesk desk;

    void hear(@Observes RecordHappened event) {
        if (MAY_BE_OVER.contains(event.what())) {
            desk.filed(event.record());
        }
        switch (event.what()) {
            case SUBMITTED -> followups.hear(happened(event, Happening.RECORD_SUBMITTED));
            case APPROVED -> followups.hear(happened(event, Happening.RECORD_APPROVED));
            case CLOSED -> followups.hear(happened(event, Happening.RECORD_CLOSED));
            case FIELD_SET -> followups.hear(happened(event, Happening.FIELD_SET));
            case VOIDED -> followups.voided(subject(event), event.at());
        }
    }

    private static Happened happened(RecordHappened event, Happening what) {
        var field = event.field();
        return new Happened(
                event.module(),
                event.edition(),
                what,
                event.form(),
                event.rules(),
                subject(event),
                event.site(),
                event.author(),
                event.answers(),
                field == null ? Set.of() : Set.of(field),
                event.at(),
                event.draft());
    }

    private static DeadlineSubject subject(RecordHappened event) {
        return new DeadlineSubject("record", event.record().toString(), "records/" + event.record());
    }
}
