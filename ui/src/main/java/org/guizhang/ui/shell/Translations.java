package org.guizhang.ui.shell;

import com.vaadin.cdi.annotation.VaadinServiceEnabled;
import com.vaadin.cdi.annotation.VaadinServiceScoped;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import org.guizhang.shared.Languages;

/** Gives Vaadin the two languages of the product; the first is the fallback. */
@VaadinServiceEnabled
@VaadinServiceScoped
public class Translations implements I18NProvider {
    @Override
    public List<Locale> getProvidedLocales() {
        return List.of(Languages.CHINESE, Languages.ENGLISH);
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... params) {
        return Messages.in(locale, key, params);
    }
}
