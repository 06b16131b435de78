package org.guizhang.ui.parts;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import org.guizhang.ui.shell.Secret;

/** Dialogs with what is handed over to somebody and shown this once: they close by their button alone. */
public final class Handover {
    private Handover() {}

    /** Fills a dialog, with its button. */
    public static void fill(Dialog dialog, Component... parts) {
        dialog.setCloseOnOutsideClick(false);
        dialog.setMaxWidth("min(44rem, 100%)");
        dialog.add(parts);
        var done = new Button(t("people.link.done"), click -> dialog.close());
        done.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        dialog.getFooter().add(done);
    }

    /** A link to be copied or scanned. */
    public static Component link(String link, String scanned) {
        var sheet = new Div(new QrCode(link, scanned), new Secret(link));
        sheet.addClassName("gz-handed-link");
        return sheet;
    }
}
