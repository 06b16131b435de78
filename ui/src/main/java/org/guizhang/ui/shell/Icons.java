package org.guizhang.ui.shell;

import com.vaadin.flow.component.icon.SvgIcon;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Our own line icons: the symbols of {@code theme/icons.svg}. They decorate words and never stand for them. */
public final class Icons {
    private static final Set<String> TRADES =
            Set.of("phone", "restaurant", "canteen", "map-marker", "building", "shield", "mobile", "bed");

    private Icons() {}

    /** The icon a trade names, or the shop where none of that name is drawn. */
    public static SvgIcon ofTrade(@Nullable String name) {
        return of(name != null && TRADES.contains(name) ? name : "shop");
    }

    public static SvgIcon of(String name) {
        var icon = new SvgIcon("/theme/icons.svg", name);
        icon.addClassName("gz-icon");
        icon.getElement().setAttribute("aria-hidden", "true");
        return icon;
    }
}
