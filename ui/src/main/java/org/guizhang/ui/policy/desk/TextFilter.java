package org.guizhang.ui.policy.desk;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Locale;
import org.guizhang.ui.shell.Addresses;

/** Which clauses of a draft are shown; the choice stands in the address. */
enum TextFilter {
    ALL,
    CHANGED,
    OWN,
    LOCKED,
    ADVISED;

    static final String SHOW = "show";

    static TextFilter of(String written) {
        for (var filter : values()) {
            if (filter.word().equals(written)) {
                return filter;
            }
        }
        return ALL;
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean shows(DraftClause.Facts facts) {
        return switch (this) {
            case ALL -> true;
            case CHANGED -> !facts.own() && facts.changed();
            case OWN -> facts.own();
            case LOCKED -> !facts.locks().isEmpty();
            case ADVISED -> !facts.clause().advisories().isEmpty();
        };
    }

    /** The filters with how much each would show; those that show nothing are left out. */
    static Nav bar(String address, TextFilter now, java.util.function.ToLongFunction<TextFilter> count) {
        var list = new UnorderedList();
        list.addClassName("gz-chips");
        for (var filter : values()) {
            var many = count.applyAsLong(filter);
            if (many > 0 || filter == now || filter == ALL) {
                var link = new Anchor(
                        Addresses.link(address) + (filter == ALL ? "" : "?" + SHOW + "=" + filter.word()),
                        t("text.show." + filter, many));
                link.addClassName("gz-chip");
                if (filter == now) {
                    link.getElement().setAttribute("aria-current", "true");
                }
                list.add(new ListItem(link));
            }
        }
        var nav = new Nav(list);
        nav.setAriaLabel(t("text.show"));
        return nav;
    }
}
