package org.guizhang.ui.parts;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.textfield.TextField;
import org.guizhang.shared.Languages;
import org.guizhang.shared.Text;
import org.guizhang.ui.shell.ErrorSummary;
import org.guizhang.ui.shell.TextLimit;
import org.guizhang.workforce.EnteredName;
import org.jspecify.annotations.Nullable;

/** A name in the reader's language, and in the other one if somebody needs it; a name in one serves for both. */
public class NameFields {
    private final boolean english = Languages.isEnglish(org.guizhang.ui.shell.Messages.locale());
    private final TextField first = new TextField(t("name"));
    private final TextField second = new TextField(t("name.other"));

    public NameFields(@Nullable Text present, int max) {
        TextLimit.of(first, max);
        first.setAutofocus(true);
        TextLimit.of(second, max);
        second.setHelperText(t("name.other.help"));
        if (present != null) {
            first.setValue(english ? present.en() : present.zh());
            second.setValue(present.zh().equals(present.en()) ? "" : english ? present.zh() : present.en());
        }
    }

    public TextField first() {
        return first;
    }

    public TextField second() {
        return second;
    }

    /** Ties both to the violations of a name. A name that is missing is asked for in the reader's language. */
    public ErrorSummary in(ErrorSummary errors, String pointer) {
        return errors.field(pointer, first)
                .field(pointer + "/zh", english && !second.isEmpty() ? second : first)
                .field(pointer + "/en", english ? first : second);
    }

    public EnteredName words() {
        return english
                ? new EnteredName(second.getValue(), first.getValue())
                : new EnteredName(first.getValue(), second.getValue());
    }
}
