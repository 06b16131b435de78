package org.guizhang.ui.record;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import java.util.UUID;
import org.guizhang.record.RecordStart;
import org.guizhang.record.Records;
import org.guizhang.shared.DomainException;
import org.guizhang.ui.shell.Addresses;
import org.guizhang.ui.shell.Icons;
import org.guizhang.ui.shell.Problems;
import org.guizhang.ui.shell.Toast;

/** Begins a record of a form and opens it. */
class NewRecordButton extends Button {
    /** @param form its name, for whoever does not see what the button stands at */
    NewRecordButton(Records records, UUID module, String key, String form) {
        super(t("records.new"), Icons.of("plus"));
        setAriaLabel(t("records.new.of", form));
        setDisableOnClick(true);
        addClickListener(click -> {
            try {
                var begun = records.start(new RecordStart(module, key, null, null, null, null));
                Addresses.go(UI.getCurrent(), RecordPaths.fill(begun.id()));
            } catch (DomainException refused) {
                Toast.problem(Problems.words(refused));
            } finally {
                setEnabled(true);
            }
        });
    }
}
