package org.guizhang.ui.policy.desk;

import static org.guizhang.ui.shell.Messages.t;
import static org.guizhang.ui.shell.Texts.said;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.function.Consumer;
import org.guizhang.policy.amend.AffectedElement;
import org.guizhang.policy.amend.Amendment;
import org.guizhang.ui.shell.ErrorSummary;
import org.guizhang.ui.shell.TextLimit;

/** Asks why before something of the template is taken away; the reason stays with the change. */
class ReasonDialog extends Dialog {
    private final TextArea reason = new TextArea(t("reason.label"));

    ReasonDialog(String title, String loss, String action, Consumer<String> work) {
        this(title, loss, List.of(), action, work);
    }

    /** @param along what goes along, named before anything is taken away */
    ReasonDialog(String title, String loss, List<AffectedElement> along, String action, Consumer<String> work) {
        setHeaderTitle(title);
        addClassName("gz-confirm");
        reason.setHelperText(t("reason.help"));
        TextLimit.of(reason, Amendment.MAX_REASON);
        reason.setAutofocus(true);
        reason.setManualValidation(true);
        var errors = new ErrorSummary().field("/reason", reason);
        var form = new Div(errors, new Paragraph(loss));
        if (!along.isEmpty()) {
            form.add(new Paragraph(t("removal.along")), list(along), new Paragraph(t("removal.along.back")));
        }
        form.add(reason);
        form.addClassName("gz-form");
        add(form);
        var go = new Button(action, click -> {
            if (errors.attempt(() -> work.accept(reason.getValue()))) {
                close();
            }
        });
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_ERROR);
        getFooter().add(new Button(t("cancel"), click -> close()), go);
    }

    private static UnorderedList list(List<AffectedElement> along) {
        var list = new UnorderedList();
        list.addClassName("gz-along");
        along.forEach(each -> list.add(new ListItem(t("removal.along." + each.kind(), said(each.name())))));
        return list;
    }
}
