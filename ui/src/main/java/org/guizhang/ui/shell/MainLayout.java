package org.guizhang.ui.shell;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.NavigationTrigger;
import com.vaadin.flow.router.RouterLayout;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.Permission;
import org.jspecify.annotations.Nullable;

/**
 * The shell of a signed-in person: brand, search and the person's menu above, the places at the left (at the foot on
 * phones), the screen in the middle.
 */
public class MainLayout extends Div implements RouterLayout, AfterNavigationObserver {
    static final String CONTENT = "content";
    private final Main main = new Main();
    private final MainNavigation places;
    private final SearchBox search;
    private final @Nullable Bell bell;
    private final Paragraph rest = new Paragraph();
    private final CurrentCaller caller;
    private String path = "";

    @Inject
    MainLayout(
            CurrentCaller caller, UserMenu menu, @Any Instance<Unread> unread, @Any Instance<Suggestions> suggestions) {
        addClassName("gz-shell");
        this.caller = caller;
        rest.addClassName("gz-at-rest");
        rest.getElement().setAttribute("role", "status");
        var who = caller.person();
        getElement().setAttribute("data-gz-person", who.personId().toString());
        places = new MainNavigation(who);
        var top = new Header(FrontPage.brand());
        top.addClassName("gz-top");
        search = new SearchBox(
                suggestions.isResolvable() && who.may(Permission.READ_HANDBOOK) ? suggestions.get() : null);
        if (Destination.exists(Addresses.SEARCH)) {
            top.add(search);
        }
        bell = Destination.exists(Addresses.INBOX) && who.may(Permission.READ_HANDBOOK) && unread.isResolvable()
                ? new Bell(unread.get())
                : null;
        if (bell != null) {
            top.add(bell);
        }
        top.add(menu.of(who));
        main.setId(CONTENT);
        main.addClassName("gz-main");
        main.getElement().setAttribute("tabindex", "-1");
        add(skip(), top, places, main);
    }

    @Override
    public void showRouterLayoutContent(HasElement content) {
        main.getElement().removeAllChildren();
        main.getElement().appendChild(rest.getElement(), content.getElement());
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        places.mark(event.getLocation().getPath());
        search.show(event.getLocation());
        getElement().setAttribute("data-gz-path", event.getLocation().getPath());
        if (bell != null) {
            path = event.getLocation().getPath();
            bell.count(path);
        }
        // Known by now: the screen has asked the database.
        rest.setVisible(caller.isAtRest());
        rest.setText(caller.isAtRest() ? t("whole.at-rest") : "");
        if (event.getLocationChangeEvent().getTrigger() != NavigationTrigger.HISTORY) {
            // A new screen starts at its top, unless the address names a place in it.
            getElement().executeJs("if (!location.hash && !document.querySelector('.gz-here')) window.scrollTo(0, 0)");
        }
    }

    /** Counts the unread notices again, after something on the present screen has changed them. */
    public static void recount() {
        UI.getCurrent().getInternals().getActiveRouterTargetsChain().forEach(target -> {
            if (target instanceof MainLayout layout && layout.bell != null) {
                layout.bell.count(layout.path);
            }
        });
    }

    private static Anchor skip() {
        var link = new Anchor("#" + CONTENT, t("skip"));
        link.addClassName("gz-skip");
        link.setRouterIgnore(true);
        return link;
    }
}
