package org.guizhang.ui.shell;

import com.vaadin.flow.component.html.Span;
import java.util.Locale;

/** A state in a word and a colour, never in the colour alone. */
public class StateBadge extends Span {
    /** The colours of states. */
    public enum Tone {
        PASS,
        DUE,
        LATE,
        INFO,
        QUIET
    }

    public StateBadge(Tone tone, String word) {
        super(word);
        addClassNames("gz-badge", "gz-" + tone.name().toLowerCase(Locale.ROOT));
    }
}
