package org.guizhang.ui.shell;

import com.vaadin.flow.server.VaadinResponse;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Objects;

/**
 * Headers that tell browsers what pages may do, and who may keep them: nothing and nobody, unless {@link PageSetup}
 * says that it is a page of Flow. Those run scripts from here or with the nonce of the request; Flow's client builds
 * functions from what the server sends, hence {@code unsafe-eval}, and the components set style attributes, hence
 * {@code unsafe-inline} for styles alone (decision 0042). The light shell for phones needs neither, and may ask where the
 * phone is (decision 0070).
 */
@WebFilter(
        urlPatterns = "/*",
        dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.ERROR},
        asyncSupported = true)
public class SecurityHeaders implements Filter {
    static final String NONCE = SecurityHeaders.class.getName() + ".nonce";
    private static final String POLICY = "Content-Security-Policy";
    private static final int NONCE_BYTES = 16;
    private static final String PAGES = "default-src 'self'; script-src 'self' 'nonce-%s' 'unsafe-eval';"
            + " style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:;"
            + " connect-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";
    private static final String PLAIN = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none';"
            + " form-action 'none'; frame-ancestors 'none'";
    private static final String STAFF =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:;"
                    + " connect-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none';"
                    + " frame-ancestors 'none'";
    private static final String DATA =
            "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final SecureRandom random = new SecureRandom();

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var http = (HttpServletRequest) request;
        var answer = (HttpServletResponse) response;
        answer.setHeader("X-Content-Type-Options", "nosniff");
        answer.setHeader("X-Frame-Options", "DENY");
        answer.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        answer.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        var path = http.getServletPath() + Objects.requireNonNullElse(http.getPathInfo(), "");
        var isOutside = path.equals("/outside");
        var isStaff = isOutside || path.equals("/staff") || path.startsWith("/staff/");
        answer.setHeader("Referrer-Policy", isOutside ? "no-referrer" : "same-origin");
        if (isOutside) {
            answer.setHeader("X-Robots-Tag", "noindex");
        }
        answer.setHeader(
                "Permissions-Policy",
                "camera=(self), geolocation=" + (isStaff ? "(self)" : "()")
                        + ", microphone=(), payment=(), usb=(), serial=()");
        if (http.isSecure()) {
            answer.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
        answer.setHeader(POLICY, isStaff ? STAFF : path.startsWith("/api/") ? DATA : PLAIN);
        if (isStaff) {
            // Asked for anew each time, and answered in a word: the worker on the phone is what saves asking.
            answer.setHeader("Cache-Control", "no-cache");
        } else if (!isFile(path)) {
            answer.setHeader("Cache-Control", "private, no-store");
        }
        http.setAttribute(NONCE, nonce());
        chain.doFilter(request, response);
    }

    /** What a page of Flow may do, where its scripts have that nonce. */
    static void ofPage(VaadinResponse page, String nonce) {
        page.setHeader(POLICY, PAGES.formatted(nonce));
    }

    /** Files that are the same for everybody. */
    private static boolean isFile(String path) {
        return path.startsWith("/theme/") || (path.startsWith("/VAADIN/") && !path.startsWith("/VAADIN/dynamic/"));
    }

    private String nonce() {
        var bytes = new byte[NONCE_BYTES];
        random.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
