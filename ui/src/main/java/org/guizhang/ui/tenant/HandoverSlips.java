package org.guizhang.ui.tenant;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.guizhang.joining.roster.RosterJob;
import org.guizhang.joining.roster.RosterJobs;
import org.guizhang.joining.roster.RosterJobs.Slip;
import org.guizhang.ui.parts.QrCode;
import org.guizhang.ui.shell.Card;
import org.guizhang.ui.shell.ErrorSummary;
import org.guizhang.ui.shell.Formats;
import org.guizhang.ui.shell.Secret;

/**
 * Links and first passwords, made when they are asked for and shown this once: to be printed and cut into slips, one for
 * each person who has not come yet. Made part by part, each in an answer of its own.
 */
class HandoverSlips extends Card {
    private static final int PART = 20;
    private final transient RosterJobs jobs;
    private final transient RosterJob job;
    private final String business;
    private final String site;
    private final Paragraph words = new Paragraph(t("import.passwords.about"));
    private final Button make = new Button(t("import.passwords.make"), click -> begin());
    private final Button print = new Button(
            t("import.passwords.print"), click -> UI.getCurrent().getPage().executeJs("window.print()"));
    private final UnorderedList slips = new UnorderedList();
    private final ErrorSummary errors = new ErrorSummary();
    private int at;

    HandoverSlips(RosterJobs jobs, RosterJob job, String business, String site) {
        super(t("import.passwords"));
        this.jobs = jobs;
        this.job = job;
        this.business = business;
        this.site = site;
        Secret.inThisAnswer();
        addClassName("gz-slips-sheet");
        words.addClassName("gz-screen");
        words.getElement().setAttribute("role", "status");
        make.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        make.setDisableOnClick(true);
        print.setVisible(false);
        slips.addClassName("gz-slips");
        var actions = new Div(make, print);
        actions.addClassNames("gz-actions", "gz-screen");
        add(words, errors, actions, slips);
    }

    private void begin() {
        at = 0;
        slips.removeAll();
        next();
    }

    private void next() {
        Secret.inThisAnswer();
        var worked = errors.attempt(() -> {
            jobs.handOver(job.id(), at, PART, site).forEach(slip -> slips.add(slip(slip)));
            at += PART;
        });
        if (worked && at < job.added()) {
            words.setText(t("import.passwords.making", Math.min(at, job.added()), job.added()));
            // In the next request, so that the browser shows how far it is.
            getElement().executeJs("return 1").then(answer -> next());
            return;
        }
        var made = (int) slips.getChildren().count();
        words.setText(t(made == 0 ? "import.passwords.none" : "import.passwords.once", made));
        make.setText(t("import.passwords.again"));
        make.removeThemeVariants(ButtonVariant.LUMO_PRIMARY);
        make.setEnabled(true);
        print.setVisible(made > 0);
    }

    private ListItem slip(Slip made) {
        var person = made.person();
        var name = new Span(t("import.slip", person.name(), business));
        name.addClassName("gz-strong");
        var slip = new ListItem(name, new Span(t("import.slip.login", Formats.login(person.login()))));
        if (made.mailed()) {
            var mailed = new Span(t("invite.mailed", person.login()));
            mailed.addClassName("gz-screen");
            slip.add(mailed);
        }
        var link = made.link();
        if (link != null) {
            slip.add(
                    new Span(t("import.slip.link")), new QrCode(link, t("people.link.qr", person.name())), small(link));
        }
        if (made.password() != null) {
            slip.add(new Span(t("import.slip.password")), new Code(made.password()));
        }
        return slip;
    }

    private static Code small(String link) {
        var code = new Code(link);
        code.addClassName("gz-slip-link");
        return code;
    }
}
