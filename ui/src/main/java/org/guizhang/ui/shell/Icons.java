package org.guizhang.ui.shell;

import com.vaadin.flow.component.icon.SvgIcon;

/** Our own line icons: the symbols of {@code theme/icons.svg}. They decorate words and never stand for them. */
public final class Icons {
    private Icons() {}

    public static SvgIcon of(String name) {
        var icon = new SvgIcon("/theme/icons.svg", name);
        icon.addClassName("gz-icon");
        icon.getElement().setAttribute("aria-hidden", "true");
        return icon;
    }
}
