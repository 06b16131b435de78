package org.guizhang.ui.shell;

import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.regex.Pattern;
import org.guizhang.api.SafeCookie;
import org.guizhang.shared.Ids;
import org.guizhang.tenant.SignInSource;

/** The browser that asks: its address, and the secret by which it is known again at the next sign-in. */
@ApplicationScoped
public class KnownBrowser {
    static final String COOKIE = "guizhang-device";
    private static final Duration LIFE = Duration.ofDays(365);
    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{43}");

    @Inject
    Ids ids;

    /** Where the present request comes from; a browser that brings no secret is given a new one, to be kept if it comes in. */
    public SignInSource source() {
        var request = VaadinServletRequest.getCurrent().getHttpServletRequest();
        var device = SafeCookie.read(request, COOKIE)
                .filter(secret -> SECRET.matcher(secret).matches())
                .orElseGet(ids::secret);
        return new SignInSource(request.getRemoteAddr(), device);
    }

    /** Lets the browser keep its secret, for another year. */
    void keep(SignInSource source) {
        var device = source.device();
        if (device != null) {
            var request = VaadinServletRequest.getCurrent().getHttpServletRequest();
            var response = VaadinServletResponse.getCurrent().getHttpServletResponse();
            SafeCookie.write(request, response, COOKIE, device, LIFE);
        }
    }
}
