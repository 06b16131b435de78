package org.guizhang.followup.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guizhang.checklist.ChecklistFinding;
import org.guizhang.checklist.Findings;
import org.guizhang.deadline.DeadlineState;
import org.guizhang.deadline.Deadlines;
import org.guizhang.followup.internal.FollowUpOrigin.Kind;
import org.jspecify.annotations.Nullable;

/** Findings and time limits that the caller may see and that ask for a form. */
@ApplicationScoped
public class FollowUpOrigins {
    /** Its time is over, and what should have been done was not done, or nothing could be. */
    private static final Set<DeadlineState> PASSED =
            EnumSet.of(DeadlineState.OVERDUE, DeadlineState.MISSED, DeadlineState.OVER);

    @Inject
    Findings findings;

    @Inject
    Deadlines deadlines;

    public Optional<FollowUpOrigin> finding(UUID id) {
        var finding = findings.get(id);
        var record = finding.record();
        return record == null
                ? Optional.empty()
                : Optional.of(new FollowUpOrigin(
                        Kind.FINDING,
                        id,
                        finding.module(),
                        record.type(),
                        finding.text(),
                        site(finding),
                        finding.state() == ChecklistFinding.State.OPEN,
                        fields -> CarriedOver.of(finding, record.prefill(), fields)));
    }

    public Optional<FollowUpOrigin> deadline(UUID id) {
        var deadline = deadlines.get(id);
        var form = deadline.followUp();
        var site = deadline.site();
        return form == null
                ? Optional.empty()
                : Optional.of(new FollowUpOrigin(
                        Kind.DEADLINE,
                        id,
                        deadline.module(),
                        form,
                        deadline.title(),
                        site == null ? null : site.id(),
                        PASSED.contains(deadline.state()),
                        fields -> CarriedOver.of(deadline, fields)));
    }

    private static @Nullable UUID site(ChecklistFinding finding) {
        var site = finding.place().site();
        return site == null ? null : site.id();
    }
}
