package org.guizhang.ui.tenant;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import jakarta.inject.Inject;
import org.guizhang.shared.DomainException;
import org.guizhang.tenant.CalendarAddress;
import org.guizhang.tenant.CalendarAddresses;
import org.guizhang.ui.shell.Card;
import org.guizhang.ui.shell.Confirm;
import org.guizhang.ui.shell.Formats;
import org.guizhang.ui.shell.Messages;
import org.guizhang.ui.shell.Secret;
import org.guizhang.ui.shell.Toast;

/** The reader's address for calendar programs: made, shown once, ended. */
class MyCalendarAddress {
    private final CalendarAddresses addresses;
    private final Formats formats;
    private final Div content = new Div();

    @Inject
    MyCalendarAddress(CalendarAddresses addresses, Formats formats) {
        this.addresses = addresses;
        this.formats = formats;
    }

    Card card() {
        show();
        return new Card(t("calendar-feed.title"), new Paragraph(t("calendar-feed.about")), content);
    }

    private void show() {
        content.removeAll();
        var mine = addresses.mine();
        if (!mine.made()) {
            content.add(actions(new Button(t("calendar-feed.make"), click -> make())));
            return;
        }
        content.add(new Paragraph(said(mine)));
        var end = new Button(t("calendar-feed.end"), click -> ask());
        end.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
        content.add(actions(new Button(t("calendar-feed.again"), click -> askAgain()), end));
    }

    private String said(CalendarAddress mine) {
        var created = mine.createdAt();
        var used = mine.usedAt();
        var since = created == null ? "" : formats.moment(created);
        return used == null ? t("calendar-feed.unused", since) : t("calendar-feed.used", since, formats.moment(used));
    }

    private void make() {
        try {
            var made = addresses.make();
            show();
            content.addComponentAsFirst(new Div(new Paragraph(t("calendar-feed.secret")), new Secret(made.address())));
        } catch (DomainException refused) {
            Toast.problem(refused.what().in(Messages.locale()));
        }
    }

    private void askAgain() {
        new Confirm(t("calendar-feed.again"), t("calendar-feed.again.text"), t("calendar-feed.again"), this::make)
                .open();
    }

    private void ask() {
        new Confirm(t("calendar-feed.end"), t("calendar-feed.end.text"), t("calendar-feed.end"), this::end).open();
    }

    private void end() {
        addresses.revoke();
        Toast.show(t("calendar-feed.ended"));
        show();
    }

    private static Div actions(Button... steps) {
        var row = new Div(steps);
        row.addClassName("gz-actions");
        return row;
    }
}
