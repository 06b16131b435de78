package org.guizhang.ui.tenant;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.guizhang.joining.roster.RosterImport;
import org.guizhang.joining.roster.RosterImport.Line;
import org.guizhang.joining.roster.RosterImport.Outcome;
import org.guizhang.ui.parts.QrCode;
import org.guizhang.ui.shell.Card;
import org.guizhang.ui.shell.Formats;
import org.guizhang.ui.shell.Secret;

/** Links and first passwords, shown this once: to be printed and cut into slips, one for each person. */
class HandoverSlips extends Card {
    private boolean needed;

    HandoverSlips(RosterImport roster, String business) {
        super(t("import.passwords"));
        Secret.inThisAnswer();
        addClassName("gz-slips-sheet");
        var about = new Paragraph(t("import.passwords.about"));
        about.addClassName("gz-screen");
        var print = new Button(
                t("import.passwords.print"), click -> UI.getCurrent().getPage().executeJs("window.print()"));
        var actions = new Div(print);
        actions.addClassName("gz-actions");
        var slips = new UnorderedList();
        slips.addClassName("gz-slips");
        for (var line : roster.lines()) {
            if (line.outcome() == Outcome.ADD) {
                needed = true;
                slips.add(slip(line, business));
            }
        }
        add(about, actions, slips);
    }

    boolean isNeeded() {
        return needed;
    }

    private static ListItem slip(Line line, String business) {
        var name = new Span(t("import.slip", line.name(), business));
        name.addClassName("gz-strong");
        var slip = new ListItem(name, new Span(t("import.slip.login", Formats.login(line.login()))));
        var link = line.link();
        if (line.mailed()) {
            var mailed = new Span(t("invite.mailed", line.login()));
            mailed.addClassName("gz-screen");
            slip.add(mailed);
        }
        if (link != null) {
            slip.add(new Span(t("import.slip.link")), new QrCode(link, t("people.link.qr", line.name())), small(link));
        }
        if (line.password() != null) {
            slip.add(new Span(t("import.slip.password")), new Code(line.password()));
        }
        return slip;
    }

    private static Code small(String link) {
        var code = new Code(link);
        code.addClassName("gz-slip-link");
        return code;
    }
}
