package org.guizhang.ui.shell;

import com.vaadin.flow.component.HasElement;
import java.util.List;

/**
 * Enter in a text field, when it is meant as such. While a word is composed, as in Chinese, Enter takes the word: it
 * belongs to the input method. Safari tells so by the key code 229 alone. A key held down counts once.
 */
public final class EnterKey {
    private static final String MEANT =
            "event.key === 'Enter' && !event.isComposing && event.keyCode !== 229 && !event.repeat";

    private EnterKey() {}

    /**
     * Does {@code work} on Enter in one of the fields, whose value has arrived by then: {@code shell.js} has it sent
     * first. The listener itself must not ask for the value, which Flow then takes for sent at every other key, too.
     */
    public static void in(Runnable work, HasElement... fields) {
        for (var field : List.of(fields)) {
            field.getElement()
                    .addEventListener("keydown", pressed -> work.run())
                    .setFilter(MEANT);
        }
    }
}
