package org.guizhang.ui.shell;

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

/**
 * Headers that tell browsers what pages may do. Scripts run only from here or with the nonce of the request; Flow's
 * client builds functions from what the server sends, hence {@code unsafe-eval}, and the components set style
 * attributes, hence {@code unsafe-inline} for styles alone.
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class SecurityHeaders implements Filter {
    static final String NONCE = SecurityHeaders.class.getName() + ".nonce";
    private static final int NONCE_BYTES = 16;
    private static final String PAGES = "default-src 'self'; script-src 'self' 'nonce-%s' 'unsafe-eval';"
            + " style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:;"
            + " connect-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";
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
        answer.setHeader("Referrer-Policy", "same-origin");
        answer.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        answer.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        answer.setHeader(
                "Permissions-Policy", "camera=(self), geolocation=(), microphone=(), payment=(), usb=(), serial=()");
        if (http.isSecure()) {
            answer.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
        if (http.getServletPath().startsWith("/api/")) {
            answer.setHeader("Content-Security-Policy", DATA);
        } else {
            var nonce = nonce();
            http.setAttribute(NONCE, nonce);
            answer.setHeader("Content-Security-Policy", PAGES.formatted(nonce));
        }
        chain.doFilter(request, response);
    }

    private String nonce() {
        var bytes = new byte[NONCE_BYTES];
        random.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
