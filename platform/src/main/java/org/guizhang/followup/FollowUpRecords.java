package org.guizhang.followup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.guizhang.followup.internal.FollowUpDesk;
import org.guizhang.followup.internal.FollowUpOrigins;
import org.guizhang.tenant.Permission;
import org.guizhang.tenant.Requires;

/** Opens the forms that failures and missed time limits ask for, with what is known already. */
@ApplicationScoped
@Transactional
public class FollowUpRecords {
    @Inject
    FollowUpOrigins origins;

    @Inject
    FollowUpDesk desk;

    /** What has to follow from a finding; empty where its checklist asks for no form. */
    @Requires(Permission.READ_HANDBOOK)
    public Optional<FollowUp> ofFinding(UUID finding) {
        return origins.finding(finding).map(desk::shown);
    }

    /** What has to follow when a time limit has passed; empty where its regulation asks for no form. */
    @Requires(Permission.READ_HANDBOOK)
    public Optional<FollowUp> ofDeadline(UUID deadline) {
        return origins.deadline(deadline).map(desk::shown);
    }

    /**
     * Opens the form for a finding, or answers the draft that the caller has begun for it.
     *
     * @return the record
     * @throws org.guizhang.shared.Conflict if nothing waits for it
     * @throws org.guizhang.shared.Forbidden if the form is filled in by others there
     */
    @Requires(Permission.WORK)
    public UUID openForFinding(UUID finding) {
        return desk.open(origins.finding(finding));
    }

    /** The same for a time limit that has passed. */
    @Requires(Permission.WORK)
    public UUID openForDeadline(UUID deadline) {
        return desk.open(origins.deadline(deadline));
    }
}
