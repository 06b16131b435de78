package org.guizhang.ui.shell;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;

/** The question before something that cannot be taken back: names what will be lost. */
public class Confirm extends Dialog {
    public Confirm(String title, String loss, String action, Runnable work) {
        setHeaderTitle(title);
        addClassName("gz-confirm");
        add(new Paragraph(loss));
        var go = new Button(action, click -> {
            close();
            work.run();
        });
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_ERROR);
        var stay = new Button(t("cancel"), click -> close());
        stay.setAutofocus(true);
        getFooter().add(stay, go);
    }
}
