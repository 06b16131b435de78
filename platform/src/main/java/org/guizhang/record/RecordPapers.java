package org.guizhang.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.guizhang.record.internal.EvidenceMaker;
import org.guizhang.record.internal.PaperMaker;
import org.guizhang.tenant.Permission;
import org.guizhang.tenant.Requires;

/** Records as files that prove themselves: sealed with the installation's key, verified without the server. */
@ApplicationScoped
@Transactional
public class RecordPapers {
    @Inject
    PaperMaker papers;

    @Inject
    EvidenceMaker evidence;

    /**
     * A record as a PDF, laid out like the paper form, with what the caller sees of it; reading a secret one is noted.
     *
     * @param address how people reach this installation
     */
    @Requires(Permission.READ_HANDBOOK)
    public byte[] pdf(UUID record, String address) {
        return papers.paper(record, address);
    }

    /**
     * The same with all versions, the clauses, and the pictures as one zip; leaves a trace.
     *
     * @throws org.guizhang.shared.Forbidden unless the caller may take records of the form along and sees all of this one
     * @throws org.guizhang.shared.Conflict of a draft
     */
    @Requires(Permission.READ_HANDBOOK)
    public byte[] evidence(UUID record, String address) {
        return evidence.of(record, address);
    }

    /** Whether the caller may take {@link #evidence} along. */
    @Requires(Permission.READ_HANDBOOK)
    public boolean mayProve(UUID record) {
        return evidence.isAllowed(record);
    }
}
