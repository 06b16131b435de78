package org.guizhang.ui.record;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import java.util.UUID;
import org.guizhang.record.FormRecord;
import org.guizhang.record.RecordStart;
import org.guizhang.record.Records;
import org.guizhang.shared.DomainException;
import org.guizhang.ui.shell.Addresses;
import org.guizhang.ui.shell.Icons;
import org.guizhang.ui.shell.Problems;
import org.guizhang.ui.shell.Texts;
import org.guizhang.ui.shell.Toast;

/** Begins a record of a form and opens it. */
class NewRecordButton extends Button {
    /** @param form its name, for whoever does not see what the button stands at */
    NewRecordButton(Records records, UUID module, String key, String form) {
        this(records, new RecordStart(module, key, null, null, null, null), t("records.new"));
        setAriaLabel(t("records.new.of", form));
    }

    /** Goes on from a record by a form that names it. */
    NewRecordButton(Records records, FormRecord from, FormRecord.NextForm next) {
        this(
                records,
                new RecordStart(
                        from.module(),
                        next.form(),
                        from.site() == null ? null : from.site().id(),
                        null,
                        from.id(),
                        null),
                Texts.said(next.title()));
    }

    private NewRecordButton(Records records, RecordStart start, String words) {
        super(words, Icons.of("plus"));
        setDisableOnClick(true);
        addClickListener(click -> {
            try {
                var begun = records.start(start);
                Addresses.go(UI.getCurrent(), RecordPaths.fill(begun.id()));
            } catch (DomainException refused) {
                Toast.problem(Problems.words(refused));
            } finally {
                setEnabled(true);
            }
        });
    }
}
