package org.guizhang.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guizhang.record.internal.DisposalDesk;
import org.guizhang.tenant.Permission;
import org.guizhang.tenant.Requires;
import org.jspecify.annotations.Nullable;

/**
 * How long records are kept: what is due to go, what is held beyond its time, and disposal, which leaves a number and a digest.
 * All of it is for administrators and, of what they keep, custodians.
 */
@ApplicationScoped
@Transactional
public class RecordKeeping {
    @Inject
    DisposalDesk desk;

    /** Whether the caller keeps records of a form in force that names a time, somewhere. */
    @Requires(Permission.READ_HANDBOOK)
    public boolean isKeeper(UUID module, String form) {
        return desk.keeps(module, form);
    }

    /** Records of a form that have ended, those kept longest first, with the last day they have to be kept. */
    @Requires(Permission.WORK)
    public List<DueRecord> due(UUID module, String form) {
        return desk.due(module, form);
    }

    /**
     * Disposes of records that are due, all or none.
     *
     * @throws org.guizhang.shared.Rejected naming each that is not due, is held, or is not there
     */
    @Requires(Permission.WORK)
    public RecordDisposal dispose(UUID module, String form, List<UUID> records, @Nullable String reason) {
        return desk.dispose(module, form, records, reason);
    }

    /** What was disposed of, the latest first. */
    @Requires(Permission.WORK)
    public List<RecordDisposal> disposals(UUID module, String form) {
        return desk.disposals(module, form);
    }

    /** Keeps a record whatever its time, or says another reason why. */
    @Requires(Permission.WORK)
    public void hold(UUID record, @Nullable String reason) {
        desk.hold(record, reason);
    }

    /** Whether a record is held; empty for those who do not keep it, and of what is gone. */
    @Requires(Permission.READ_HANDBOOK)
    public Optional<RecordHold> standing(UUID record) {
        return desk.standing(record);
    }

    /** Its time counts again; nothing happens to one that is not held. */
    @Requires(Permission.WORK)
    public void release(UUID record) {
        desk.release(record);
    }
}
