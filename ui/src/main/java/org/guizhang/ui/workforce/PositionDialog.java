package org.guizhang.ui.workforce;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import org.guizhang.ui.parts.NameFields;
import org.guizhang.ui.shell.ErrorSummary;
import org.guizhang.ui.shell.TextLimit;
import org.guizhang.ui.shell.Toast;
import org.guizhang.workforce.Position;
import org.guizhang.workforce.Positions;
import org.jspecify.annotations.Nullable;

/** A new position of the business's own, or another name, word or superior for one. */
class PositionDialog extends Dialog {
    PositionDialog(Positions positions, WorkforceNames names, @Nullable Position position, Consumer<Position> done) {
        setHeaderTitle(
                position == null ? t("position.add") : t("position.edit.of", WorkforceNames.said(position.title())));
        var name = new NameFields(position == null ? null : position.title(), Position.MAX_TITLE);
        var above = names.pickerBut(t("position.above"), position == null ? null : position.id());
        above.setClearButtonVisible(true);
        above.setPlaceholder(t("position.above.none"));
        if (position != null && position.reportsTo() != null) {
            above.setValue(names.standing(position.reportsTo()));
        }
        var about = new TextArea(t("position.about"));
        TextLimit.of(about, Position.MAX_ABOUT);
        about.setHelperText(t("position.about.help"));
        about.setValue(position == null ? "" : position.about());
        var outside = new Checkbox(t("position.outside.check"), position != null && position.outside());
        var errors =
                name.in(new ErrorSummary(), "/title").field("/about", about).field("/reportsTo", above);
        var form = new Div(errors, name.first(), name.second(), above, about, outside);
        form.addClassName("gz-form");
        add(form);
        var save = new Button(
                t(position == null ? "position.add" : "site.save"),
                click -> errors.attempt(() -> {
                    var superior = above.getValue();
                    var entry = new Position.Entry(
                            name.words(),
                            about.getValue(),
                            superior == null ? null : superior.id(),
                            outside.getValue(),
                            position != null && position.closed());
                    var stored = position == null
                            ? positions.add(entry)
                            : positions.change(position.id(), entry, position.revision());
                    close();
                    done.accept(stored);
                    Toast.show(t(position == null ? "site.added" : "saved.name", WorkforceNames.said(stored.title())));
                }));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(t("cancel"), click -> close()), save);
    }
}
