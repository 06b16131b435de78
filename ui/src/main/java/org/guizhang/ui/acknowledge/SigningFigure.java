package org.guizhang.ui.acknowledge;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.guizhang.acknowledge.Signings;
import org.guizhang.ui.shell.Card;

/** How many have signed of those who were asked, in words and as a bar. */
class SigningFigure extends Card {
    SigningFigure(Signings.Standing standing) {
        var count = new Paragraph(t("signing.count", standing.signed(), standing.asked()));
        count.addClassName("gz-figure");
        count.getElement().setAttribute("role", "status");
        var bar = new Div();
        bar.addClassName("gz-bar");
        var done = new Div();
        var share = standing.asked() == 0 ? 0 : 100 * standing.signed() / standing.asked();
        done.getStyle().set("width", share + "%");
        bar.add(done);
        bar.getElement().setAttribute("aria-hidden", "true");
        add(count, bar);
    }
}
