package org.guizhang.ui.workforce;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Consumer;
import org.guizhang.shared.Rejected;
import org.guizhang.ui.shell.ErrorSummary;
import org.guizhang.ui.shell.Toast;
import org.guizhang.workforce.Position;
import org.guizhang.workforce.Positions;
import org.jspecify.annotations.Nullable;

/** Asks which position another is to become part of, and says what that means. */
class MergeDialog extends Dialog {
    /** @param into filled in where it is known already */
    MergeDialog(
            Positions positions,
            WorkforceNames names,
            Position part,
            @Nullable Position into,
            Consumer<Position> done) {
        var title = names.label(part);
        setHeaderTitle(t("position.merge.title", title));
        var whole = names.pickerBut(t("position.merge.into"), part.id());
        whole.setValue(into);
        var errors = new ErrorSummary().field("/into", whole);
        var form = new Div(errors, new Paragraph(t("position.merge.about", title)), whole);
        form.addClassName("gz-form");
        add(form);
        var save = new Button(
                t("position.merge"),
                click -> errors.attempt(() -> {
                    var chosen = whole.getValue();
                    if (chosen == null) {
                        throw Rejected.field("/into", "required");
                    }
                    var merged = positions.merge(part.id(), chosen.id(), part.revision());
                    close();
                    done.accept(chosen);
                    Toast.undo(t("position.merged", title, names.label(chosen)), () -> {
                        positions.takeApart(merged.id(), merged.revision());
                        done.accept(part);
                    });
                }));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(t("cancel"), click -> close()), save);
    }
}
