package org.guizhang.ui.shell;

import com.vaadin.flow.component.HasElement;

/**
 * How long a text may be. The browser shows a counter from four fifths on and says by how much it is too long, but
 * never cuts: what was pasted stays whole, and the domain refuses it with a sentence. Therefore no field has a
 * {@code maxlength}.
 */
public final class TextLimit {
    private TextLimit() {}

    /** @param most in characters (code points), as the domain counts them */
    public static void of(HasElement field, int most) {
        field.getElement().setAttribute("data-gz-max", String.valueOf(most));
    }
}
