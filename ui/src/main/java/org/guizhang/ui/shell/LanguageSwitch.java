package org.guizhang.ui.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import org.guizhang.shared.Languages;

/** Goes over to the other language, named in that language. The screen hears of it as a locale change. */
public class LanguageSwitch extends Button {
    public LanguageSwitch(ReaderLanguage language) {
        var other = Languages.isEnglish(Messages.locale()) ? Languages.CHINESE : Languages.ENGLISH;
        setText(Messages.in(other, "language.name"));
        getElement().setAttribute("lang", Languages.tag(other));
        setIcon(Icons.of("language"));
        addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        addClickListener(click -> language.choose(other));
    }
}
