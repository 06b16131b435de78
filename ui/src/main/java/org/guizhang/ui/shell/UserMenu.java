package org.guizhang.ui.shell;

import static org.guizhang.ui.shell.Words.t;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Hr;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
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
    Entrance entrance;

    @Inject
    ReaderLanguage language;

    MenuBar of(Caller who) {
        var bar = new MenuBar();
        bar.addClassName("gz-user");
        bar.addThemeVariants(MenuBarVariant.LUMO_TERTIARY_INLINE);
        bar.getElement().setAttribute("aria-label", t("user.label"));
        var items = bar.addItem(face(who)).getSubMenu();
        bar.getItems().get(0).setAriaLabel(t("user.menu", who.name(), who.tenantName()));
        items.addItem(head(who)).setEnabled(false);
        businesses(items, who);
        items.addComponent(new Hr());
        var other = Languages.isEnglish(who.locale()) ? Languages.CHINESE : Languages.ENGLISH;
        items.addItem(Languages.isEnglish(other) ? "English" : "中文", click -> {
            language.choose(other);
            UI.getCurrent().getPage().reload();
        });
        if (Destination.exists(Addresses.SETTINGS)) {
            items.addItem(t("nav.settings"), click -> UI.getCurrent().navigate(Addresses.SETTINGS));
        }
        items.addItem(t("sign-out"), click -> entrance.leave());
        return bar;
    }

    private void businesses(SubMenu items, Caller who) {
        var others = accounts.ownMemberships().stream()
                .filter(membership -> !membership.tenantId().equals(who.tenantId()))
                .toList();
        if (!others.isEmpty()) {
            items.addComponent(new Hr());
            others.forEach(other -> items.addItem(t("user.switch", other.tenantName()), click -> switchTo(other)));
        }
    }

    private void switchTo(Membership other) {
        entrance.switchTo(other.tenantId());
        UI.getCurrent().getPage().setLocation(Addresses.link(Addresses.HOME));
    }

    private static Div face(Caller who) {
        var initial = new Span(who.name().substring(0, who.name().offsetByCodePoints(0, 1)));
        initial.addClassName("gz-face");
        initial.getElement().setAttribute("aria-hidden", "true");
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
