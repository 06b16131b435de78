package org.guizhang.ui.record;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import org.guizhang.record.Records;
import org.guizhang.tenant.Permission;
import org.guizhang.ui.shell.MainLayout;
import org.guizhang.ui.shell.Needs;

/** What waits for the reader: to sign, to approve, to go on with. */
@Needs(Permission.READ_HANDBOOK)
@Route(value = RecordPaths.WAITING, layout = MainLayout.class)
class WaitingRecordsView extends RecordListView {
    @Inject
    WaitingRecordsView(Records records, RecordWords words) {
        super(records, words, RecordPaths.WAITING, t("records.waiting"), waiting(), t("records.waiting.none"));
    }
}
