package org.guizhang.ui.shell;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;

/** The frame of screens before and outside the shell: brand above, one sheet in the middle. */
public abstract class FrontPage extends Div {
    private final Header top = new Header();
    private final Main main = new Main();

    protected FrontPage() {
        addClassName("gz-front");
        top.addClassName("gz-front-top");
        main.addClassName("gz-front-main");
        main.setId(MainLayout.CONTENT);
        add(top, main);
    }

    /** Fills the sheet anew; {@code tools} stand at the right of the brand. */
    protected void show(Component content, Component... tools) {
        top.removeAll();
        top.add(brand());
        top.add(tools);
        main.removeAll();
        main.add(content);
    }

    static Anchor brand() {
        var seal = new Span();
        seal.addClassName("gz-seal");
        seal.getElement().setAttribute("aria-hidden", "true");
        var name = new Span(t("brand"));
        name.addClassName("gz-brand-name");
        var link = new Anchor(Addresses.link(Addresses.HOME));
        link.addClassName("gz-brand");
        link.setTitle(t("brand.home"));
        link.add(seal, name);
        return link;
    }

    static Anchor toHome() {
        return Links.button(Addresses.HOME, t("to-home"), true);
    }
}
