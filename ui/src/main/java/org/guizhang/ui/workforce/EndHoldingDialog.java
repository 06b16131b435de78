package org.guizhang.ui.workforce;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import org.guizhang.shared.Rejected;
import org.guizhang.ui.parts.DayField;
import org.guizhang.ui.shell.ErrorSummary;
import org.guizhang.ui.shell.Formats;
import org.guizhang.ui.shell.Toast;
import org.guizhang.workforce.Holding;
import org.guizhang.workforce.Holdings;

/** Asks for the last day of a holding. */
class EndHoldingDialog extends Dialog {
    EndHoldingDialog(
            Holdings holdings, Holding holding, String title, LocalDate today, Formats formats, Runnable done) {
        setHeaderTitle(t("holding.end.title", title));
        var last = new DayField(t("holding.to"), "/to", today.isBefore(holding.from()) ? holding.from() : today);
        var errors = new ErrorSummary().field("/to", last);
        var form = new Div(errors, new Paragraph(t("holding.end.about")), last);
        form.addClassName("gz-form");
        add(form);
        var save = new Button(
                t("holding.end"),
                click -> errors.attempt(() -> {
                    var day = last.day();
                    if (day == null) {
                        throw Rejected.field("/to", "required");
                    }
                    var ended = holdings.change(holding.id(), holding.from(), day, holding.revision());
                    close();
                    done.run();
                    Toast.undo(t("holding.ended", title, formats.date(day)), () -> {
                        holdings.change(ended.id(), ended.from(), holding.to(), ended.revision());
                        done.run();
                    });
                }));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(t("cancel"), click -> close()), save);
    }
}
