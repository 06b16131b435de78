package org.guizhang.ui.whole;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import jakarta.inject.Inject;
import org.guizhang.ui.parts.PasswordDialog;
import org.guizhang.ui.shell.Card;
import org.guizhang.ui.shell.Formats;
import org.guizhang.whole.BusinessStanding;
import org.guizhang.whole.Closings;

/** The end of the business: asked for, thought over, taken back. */
class ClosingCard {
    private final Closings closings;
    private final Formats formats;

    @Inject
    ClosingCard(Closings closings, Formats formats) {
        this.closings = closings;
        this.formats = formats;
    }

    Card card() {
        var standing = closings.get();
        var erase = standing.eraseAt();
        var actions = new Div(erase == null ? close() : takeBack());
        actions.addClassName("gz-actions");
        return new Card(
                t("whole.closing.title"),
                new Paragraph(
                        erase == null ? t("whole.closing.about") : t("whole.closing.until", formats.moment(erase))),
                actions);
    }

    private Button close() {
        var button = new Button(t("whole.closing.do"), click -> {
            var dialog = new PasswordDialog[1];
            dialog[0] = new PasswordDialog(
                            t("whole.closing.do"),
                            t("whole.closing.text"),
                            t("whole.closing.do"),
                            password -> done(closings.begin(password, dialog[0].name())))
                    .andName();
            dialog[0].open();
        });
        button.addThemeVariants(ButtonVariant.LUMO_ERROR);
        return button;
    }

    private Button takeBack() {
        var button = new Button(
                t("whole.closing.back"),
                click -> new PasswordDialog(
                                t("whole.closing.back"),
                                t("whole.closing.back.text"),
                                t("whole.closing.back"),
                                password -> done(closings.takeBack(password)))
                        .open());
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return button;
    }

    /** The frame says on every screen what the business may do. */
    private static void done(BusinessStanding now) {
        UI.getCurrent().getPage().reload();
    }
}
