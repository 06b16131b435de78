package org.guizhang.ui.owndata;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import jakarta.inject.Inject;
import org.guizhang.tenant.owndata.Erasures;
import org.guizhang.ui.parts.PasswordDialog;
import org.guizhang.ui.shell.Card;
import org.guizhang.ui.shell.Formats;

/** That the reader wants not to be known here any more: owners do it. */
public class OwnErasureCard {
    private final Erasures erasures;
    private final Formats formats;

    @Inject
    OwnErasureCard(Erasures erasures, Formats formats) {
        this.erasures = erasures;
        this.formats = formats;
    }

    public Card card() {
        var content = new Div();
        show(content);
        return new Card(t("erasure.own.title"), content);
    }

    private void show(Div content) {
        content.removeAll();
        var own = erasures.own();
        if (own.askedAt() != null) {
            content.add(new Paragraph(t("erasure.own.asked", formats.moment(own.askedAt()))));
            return;
        }
        content.add(new Paragraph(t("erasure.own.about")), ask(content));
    }

    private Component ask(Div content) {
        var button = new Button(t("erasure.own.do"), click -> {
            var dialog = new PasswordDialog[1];
            dialog[0] =
                    new PasswordDialog(t("erasure.own.do"), t("erasure.own.text"), t("erasure.own.do"), password -> {
                        erasures.ask(password);
                        dialog[0].close();
                        show(content);
                    });
            dialog[0].open();
        });
        var actions = new Div(button);
        actions.addClassName("gz-actions");
        return actions;
    }
}
