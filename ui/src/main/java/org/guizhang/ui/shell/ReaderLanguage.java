package org.guizhang.ui.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinSession;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import java.util.Locale;
import org.guizhang.shared.Languages;
import org.guizhang.tenant.Accounts;
import org.guizhang.tenant.CurrentCaller;

/** The language of a reader: the account's when signed in, else the one chosen here before, else the browser's. */
@ApplicationScoped
public class ReaderLanguage {
    static final String COOKIE = "guizhang-language";

    @Inject
    CurrentCaller caller;

    @Inject
    Accounts accounts;

    public Locale ofThisRequest() {
        var known = caller.find();
        if (known.isPresent()) {
            return known.get().locale();
        }
        var request = VaadinRequest.getCurrent();
        var cookies = request == null ? null : request.getCookies();
        return cookies == null
                ? caller.locale()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(COOKIE))
                        .map(Cookie::getValue)
                        .findFirst()
                        .map(Languages::ofTag)
                        .orElseGet(caller::locale);
    }

    /** Shows this page in {@code chosen}, keeps the choice at the browser and, of somebody signed in, in the account. */
    public void choose(Locale chosen) {
        if (caller.find().filter(who -> !who.temporaryPassword()).isPresent()) {
            accounts.speak(chosen);
        }
        apply(chosen);
    }

    void apply(Locale chosen) {
        caller.speak(chosen);
        VaadinSession.getCurrent().setLocale(chosen);
        var ui = UI.getCurrent();
        ui.setLocale(chosen);
        ConnectionNotice.in(ui);
        ui.getPage().executeJs("window.guizhang.language($0)", Languages.tag(chosen));
    }
}
