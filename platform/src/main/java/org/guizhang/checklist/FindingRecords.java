package org.guizhang.checklist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.guizhang.checklist.internal.FindingDesk;
import org.guizhang.tenant.ForFeatures;

/** Hears of the records that corrections wait for. */
@ApplicationScoped
@ForFeatures
@Transactional(Transactional.TxType.MANDATORY)
public class FindingRecords {
    @Inject
    FindingDesk desk;

    /** It counts as corrected if its checklist waits for no more of this record than there is; otherwise nothing changes. */
    public void filed(UUID finding, RecordOfFinding record) {
        desk.recorded(finding, record);
    }
}
