package org.guizhang.ui.record;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.UUID;
import org.guizhang.record.RecordHold;
import org.guizhang.record.RecordKeeping;
import org.guizhang.record.Records;
import org.guizhang.ui.shell.Card;
import org.guizhang.ui.shell.ErrorSummary;
import org.guizhang.ui.shell.TextLimit;
import org.guizhang.ui.shell.Toast;

/** Whether a record is kept whatever its time; those who keep it say so, and end it. */
class HoldCard extends Card {
    private final ErrorSummary errors = new ErrorSummary();

    HoldCard(RecordKeeping keeping, UUID record, RecordHold hold, Runnable done) {
        super(t("records.hold"));
        add(errors);
        var actions = new Div();
        actions.addClassName("gz-actions");
        if (hold.reason() == null) {
            var reason = new TextArea(t("records.hold.reason"));
            reason.setHelperText(t("records.hold.help"));
            reason.setWidthFull();
            TextLimit.of(reason, Records.MAX_REASON);
            actions.add(new Button(t("records.hold.do"), click -> {
                if (errors.attempt(() -> keeping.hold(record, reason.getValue()))) {
                    Toast.show(t("records.hold.done"));
                    done.run();
                }
            }));
            add(reason, actions);
        } else {
            var quote = new Paragraph(hold.reason());
            quote.addClassName("gz-quote");
            actions.add(new Button(t("records.hold.end"), click -> {
                if (errors.attempt(() -> keeping.release(record))) {
                    Toast.show(t("records.hold.ended"));
                    done.run();
                }
            }));
            add(quote, actions);
        }
    }
}
