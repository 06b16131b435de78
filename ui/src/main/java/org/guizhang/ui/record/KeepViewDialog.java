package org.guizhang.ui.record;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import org.guizhang.record.RecordForm;
import org.guizhang.record.SavedView;
import org.guizhang.record.SavedViews;
import org.guizhang.ui.shell.EnterKey;
import org.guizhang.ui.shell.ErrorSummary;
import org.guizhang.ui.shell.TextLimit;
import org.guizhang.ui.shell.Toast;

/** A name for the present filters, and whether they are for all. */
class KeepViewDialog extends Dialog {
    KeepViewDialog(SavedViews views, RecordForm form, SavedView.Wanted wanted, Runnable kept) {
        setHeaderTitle(t("records.views.keep"));
        var name = new TextField(t("records.views.name"));
        TextLimit.of(name, SavedView.MAX_NAME);
        name.setAutofocus(true);
        var shared = new Checkbox(t("records.views.share"));
        shared.setVisible(views.mayShare());
        var errors = new ErrorSummary().field("/name", name);
        Runnable save = () -> {
            if (errors.attempt(
                    () -> views.save(form.module(), form.form(), name.getValue(), shared.getValue(), wanted))) {
                close();
                Toast.show(t("records.views.kept"));
                kept.run();
            }
        };
        EnterKey.in(save, name);
        var fields = new Div(errors, name, shared);
        fields.addClassName("gz-form");
        add(fields);
        var keep = new Button(t("records.views.save"), click -> save.run());
        keep.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(t("cancel"), click -> close()), keep);
    }
}
