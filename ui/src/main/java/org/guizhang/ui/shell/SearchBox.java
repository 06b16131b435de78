package org.guizhang.ui.shell;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.Map;

/** The search box in the header of every screen; Ctrl+K leads to it from anywhere. */
class SearchBox extends Div {
    private static final int MAX_LENGTH = 200;
    private final TextField field = new TextField();

    SearchBox() {
        addClassName("gz-search");
        getElement().setAttribute("role", "search");
        field.setAriaLabel(t("search.label"));
        field.setPlaceholder(t("search.placeholder"));
        field.setPrefixComponent(Icons.of("search"));
        field.setClearButtonVisible(true);
        TextLimit.of(field, MAX_LENGTH);
        field.getElement().setAttribute("data-gz", "search").setAttribute("title", t("search.keys"));
        UnsavedText.never(field);
        EnterKey.in(this::go, field);
        add(field);
    }

    private void go() {
        var wanted = field.getValue().strip();
        if (!wanted.isEmpty()) {
            UI.getCurrent().navigate(Addresses.SEARCH, QueryParameters.simple(Map.of(Addresses.QUERY, wanted)));
        }
    }
}
