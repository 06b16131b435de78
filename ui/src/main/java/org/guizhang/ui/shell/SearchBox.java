package org.guizhang.ui.shell;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The search box in the header of every screen; Ctrl+K leads to it from anywhere. It keeps the question while its finds are
 * shown, and offers what others have asked and what things are called; {@code shell.js} moves through the offers by arrow
 * keys (ARIA combobox pattern).
 */
class SearchBox extends Div {
    private static final int MAX_LENGTH = 200;
    private static final int PAUSE = 150;
    private static final String LIST = "gz-suggestions";
    private final TextField field = new TextField();
    private final Div list = new Div();
    private final @Nullable Suggestions suggestions;

    SearchBox(@Nullable Suggestions suggestions) {
        this.suggestions = suggestions;
        addClassName("gz-search");
        getElement().setAttribute("role", "search");
        field.setAriaLabel(t("search.label"));
        field.setPlaceholder(t("search.placeholder"));
        field.setPrefixComponent(Icons.of("search"));
        field.setClearButtonVisible(true);
        field.setAutocomplete(com.vaadin.flow.component.textfield.Autocomplete.OFF);
        TextLimit.of(field, MAX_LENGTH);
        field.getElement().setAttribute("data-gz", "search").setAttribute("title", t("search.keys"));
        UnsavedText.never(field);
        EnterKey.in(this::go, field);
        list.setId(LIST);
        list.addClassName("gz-suggestions");
        list.getElement().setAttribute("role", "listbox").setAttribute("aria-label", t("search.suggestions"));
        list.setVisible(true);
        add(field, list);
        if (suggestions != null) {
            field.setValueChangeMode(ValueChangeMode.LAZY);
            field.setValueChangeTimeout(PAUSE);
            field.addValueChangeListener(change -> {
                if (change.isFromClient()) {
                    offer();
                }
            });
            getElement().addEventListener("gz-offer", asked -> offer());
            getElement().executeJs("guizhang.suggest(this)");
        }
    }

    /** Shows the question whose finds are on the screen; on other screens the box is empty. */
    void show(Location location) {
        var question = location.getPath().equals(Addresses.SEARCH)
                ? location.getQueryParameters()
                        .getSingleParameter(Addresses.QUERY)
                        .orElse("")
                : "";
        field.setValue(question.strip());
        list.removeAll();
    }

    private void offer() {
        list.removeAll();
        if (suggestions == null) {
            return;
        }
        int number = 0;
        for (var suggestion : suggestions.of(field.getValue())) {
            var words = new Span(suggestion.text());
            words.addClassName("gz-suggestion-words");
            var source = new Span(t("search.suggestion." + suggestion.source()));
            source.addClassNames("gz-muted", "gz-small");
            var option = new Anchor(Addresses.link(address(suggestion.text())));
            option.addClassName("gz-suggestion");
            option.setId(LIST + "-" + number++);
            option.getElement()
                    .setAttribute("role", "option")
                    .setAttribute("aria-selected", "false")
                    .setAttribute("tabindex", "-1");
            option.add(words, source);
            list.add(option);
        }
    }

    private void go() {
        var wanted = field.getValue().strip();
        list.removeAll();
        if (!wanted.isEmpty()) {
            Addresses.go(UI.getCurrent(), address(wanted));
        }
    }

    private static String address(String question) {
        return Addresses.SEARCH + "?"
                + QueryParameters.simple(Map.of(Addresses.QUERY, question)).getQueryString();
    }
}
