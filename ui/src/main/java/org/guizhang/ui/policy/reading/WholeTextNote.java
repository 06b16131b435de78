package org.guizhang.ui.policy.reading;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;

/** Says that chapters come as they are reached, for whoever looks for words in the page, and brings all of them. */
class WholeTextNote extends Div {
    WholeTextNote(RegulationText text, int chapters) {
        addClassNames("gz-whole", "gz-screen", "gz-small", "gz-muted");
        getElement().setAttribute("role", "status").setAttribute("tabindex", "-1");
        var button = new NativeButton(t("handbook.whole.show"));
        button.addClassNames("gz-button", "gz-secondary");
        var words = new Span(t("handbook.whole.about"));
        text.onWhole(() -> setVisible(false));
        button.addClickListener(click -> {
            text.onWhole(() -> {
                words.setText(t("handbook.whole.done", chapters));
                button.setVisible(false);
                // The button is gone; whoever pressed it stays here.
                getElement().executeJs("this.focus()");
            });
            text.reachAll();
        });
        add(words, button);
    }
}
