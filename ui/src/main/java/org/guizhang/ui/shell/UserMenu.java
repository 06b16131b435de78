package org.guizhang.ui.shell;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.guizhang.shared.Languages;
import org.guizhang.tenant.Accounts;
import org.guizhang.tenant.Caller;
import org.guizhang.tenant.Membership;

/** The person's menu: who and where, the other businesses, language, settings, and the way out. */
@ApplicationScoped
public class UserMenu {
    @Inject
    Accounts accounts;

    @Inject
    WebSession entrance;

    @Inject
    ReaderLanguage language;

    Div of(Caller who) {
        var button = new Button(face(who));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        button.setAriaLabel(t("user.menu", who.tenantName(), who.name()));
        var sheet = new Popover();
        sheet.setTarget(button);
        sheet.setPosition(PopoverPosition.BOTTOM_END);
        sheet.setAriaLabel(t("user.label"));
        sheet.setAutofocus(true);
        sheet.addClassName("gz-user-sheet");
        sheet.add(head(who), choices(who));
        var menu = new Div(button, sheet);
        menu.addClassName("gz-user");
        return menu;
    }

    private UnorderedList choices(Caller who) {
        var list = new UnorderedList();
        accounts.ownMemberships().stream()
                .filter(membership -> !membership.tenantId().equals(who.tenantId()))
                .forEach(other -> choice(list, t("user.switch", other.tenantName()), () -> switchTo(other)));
        var other = Languages.isEnglish(who.locale()) ? Languages.CHINESE : Languages.ENGLISH;
        choice(list, Messages.in(other, "language.name"), () -> {
            language.choose(other);
            UI.getCurrent().getPage().reload();
        });
        choice(list, t("nav.settings"), () -> UI.getCurrent().navigate(Addresses.SETTINGS));
        choice(list, t("sign-out"), entrance::leave);
        return list;
    }

    private static void choice(UnorderedList list, String words, Runnable work) {
        var button = new Button(words, click -> work.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        list.add(new ListItem(button));
    }

    private void switchTo(Membership other) {
        entrance.switchTo(other.tenantId());
        UI.getCurrent().getPage().setLocation(Addresses.link(Addresses.HOME));
    }

    private static Div face(Caller who) {
        var initial = new Span();
        initial.addClassName("gz-face");
        initial.getElement()
                .setAttribute("aria-hidden", "true")
                .setAttribute("data-initial", who.name().substring(0, who.name().offsetByCodePoints(0, 1)));
        var name = new Span(who.tenantName());
        name.addClassName("gz-user-name");
        var face = new Div(initial, name);
        face.addClassName("gz-user-face");
        return face;
    }

    private static Div head(Caller who) {
        var name = new Span(who.name());
        name.addClassName("gz-strong");
        var place = new Span(t("role." + who.role()) + " · " + who.tenantName());
        place.addClassName("gz-muted");
        var head = new Div(name, place);
        head.addClassName("gz-user-head");
        return head;
    }
}
