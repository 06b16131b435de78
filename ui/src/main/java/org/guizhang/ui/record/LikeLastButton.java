package org.guizhang.ui.record;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import java.util.UUID;
import org.guizhang.record.RecordFilter;
import org.guizhang.record.RecordForm;
import org.guizhang.record.Records;
import org.guizhang.shared.DomainException;
import org.guizhang.ui.shell.Addresses;
import org.guizhang.ui.shell.Problems;
import org.guizhang.ui.shell.Toast;
import org.jspecify.annotations.Nullable;

/** Begins a record with what the caller's last one of the form says; not there where they have none. */
class LikeLastButton extends Button {
    /** Drafts come first where they were changed last. */
    private static final int LOOKED_AT = 10;

    LikeLastButton(Records records, RecordForm form, @Nullable UUID site) {
        super(t("records.like"));
        setDisableOnClick(true);
        var wanted = new RecordFilter(
                form.module(), form.form(), null, null, site, null, true, null, null, null, null, null, null);
        var last = records.list(wanted, 0, LOOKED_AT).stream()
                .filter(line -> line.state() != null)
                .findFirst();
        setVisible(last.isPresent());
        last.ifPresent(line -> addClickListener(click -> begin(records, line.id())));
    }

    private void begin(Records records, UUID last) {
        try {
            Addresses.go(
                    UI.getCurrent(), RecordPaths.fill(records.startLike(last).id()));
        } catch (DomainException refused) {
            Toast.problem(Problems.words(refused));
        } finally {
            setEnabled(true);
        }
    }
}
