package org.guizhang.ui.policy.reading;

import static org.guizhang.ui.shell.Texts.said;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.guizhang.policy.resolve.Resolved;
import org.guizhang.ui.parts.Html;

/** The items under a text, markers in front. */
public class ItemList extends Div {
    public ItemList(List<Resolved.Item> items) {
        addClassName("gz-items");
        getElement().setAttribute("role", "list");
        var html = new Html();
        rows(html, items);
        getElement().setProperty("innerHTML", html.toString());
    }

    static void write(Html html, List<Resolved.Item> items) {
        if (!items.isEmpty()) {
            html.open("div", "class", "gz-items", "role", "list");
            rows(html, items);
            html.close();
        }
    }

    private static void rows(Html html, List<Resolved.Item> items) {
        for (var item : items) {
            html.open("div", "class", "gz-item", "role", "listitem");
            html.with(said(item.marker()), "span", "class", "gz-marker");
            html.open("div").words(said(item.text()));
            write(html, item.items());
            html.close().close();
        }
    }
}
