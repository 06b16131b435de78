package org.guizhang.api;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.util.Locale;
import org.eclipse.microprofile.config.ConfigProvider;

/** Binds the session's cookie to this very host, where everybody comes by https: known when the public address says so. */
@WebListener
public class SessionCookieName implements ServletContextListener {
    @Override
    public void contextInitialized(ServletContextEvent event) {
        var address = ConfigProvider.getConfig()
                .getOptionalValue("guizhang.public.url", String.class)
                .orElse("");
        if (address.strip().toLowerCase(Locale.ROOT).startsWith("https://")) {
            var cookie = event.getServletContext().getSessionCookieConfig();
            cookie.setName("__Host-guizhang-session");
            cookie.setSecure(true);
        }
    }
}
