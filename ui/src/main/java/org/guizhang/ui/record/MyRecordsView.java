package org.guizhang.ui.record;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import org.guizhang.record.Records;
import org.guizhang.tenant.Permission;
import org.guizhang.ui.shell.MainLayout;
import org.guizhang.ui.shell.Needs;

/** What the reader has begun, drafts among them. */
@Needs(Permission.READ_HANDBOOK)
@Route(value = RecordPaths.MINE, layout = MainLayout.class)
class MyRecordsView extends RecordListView {
    @Inject
    MyRecordsView(Records records, RecordWords words) {
        super(records, words, RecordPaths.MINE, t("records.mine"), mine(), t("records.mine.none"));
    }
}
