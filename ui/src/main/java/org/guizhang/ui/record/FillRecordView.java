package org.guizhang.ui.record;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.guizhang.blob.Blobs;
import org.guizhang.record.RecordForms;
import org.guizhang.record.RecordStart;
import org.guizhang.record.Records;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.Permission;
import org.guizhang.ui.shell.Addresses;
import org.guizhang.ui.shell.MainLayout;
import org.guizhang.ui.shell.Needs;
import org.guizhang.ui.shell.PageHeader;
import org.guizhang.ui.shell.Texts;
import org.guizhang.ui.shell.Titles;
import org.guizhang.ui.shell.Toast;

/** Fills in one record where one is, by the same element as on phones; the next one of the form opens at once if it is wanted. */
@Needs(Permission.WORK)
@Route(value = RecordPaths.FILL, layout = MainLayout.class)
class FillRecordView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final Records records;
    private final RecordForms forms;
    private final RecordNames names;
    private final Blobs blobs;
    private final Clock clock;
    private final CurrentCaller caller;
    private String title = "";

    @Inject
    FillRecordView(
            Records records, RecordForms forms, RecordNames names, Blobs blobs, Clock clock, CurrentCaller caller) {
        this.records = records;
        this.forms = forms;
        this.names = names;
        this.blobs = blobs;
        this.clock = clock;
        this.caller = caller;
        addClassNames("gz-page", "gz-wide");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var record = records.get(RecordPaths.id(event, "record"));
        var form = forms.ofRecord(record.id());
        if (record.now().isEmpty() && !record.mayCorrect()) {
            event.forwardTo(RecordPaths.record(record.id()));
            return;
        }
        var name = Texts.said(record.title());
        title = Titles.with(name);
        var filled = new FilledRecord(record, form, caller.person(), records, names, blobs, clock);
        filled.done((serial, next) -> done(record.id(), form.module(), form.form(), serial, next));
        add(new PageHeader(name).back(RecordPaths.register(record.module(), record.form()), name), filled);
    }

    private void done(UUID record, UUID module, String form, String serial, boolean next) {
        if (!serial.isEmpty()) {
            Toast.show(t("records.filed", serial));
        }
        var to = next
                ? RecordPaths.fill(records.start(new RecordStart(module, form, null, null, null, null))
                        .id())
                : serial.isEmpty() ? RecordPaths.register(module, form) : RecordPaths.record(record);
        Addresses.go(UI.getCurrent(), to);
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
