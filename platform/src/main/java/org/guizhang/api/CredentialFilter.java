package org.guizhang.api;

import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.guizhang.api.idempotency.OnceOnly;
import org.guizhang.shared.Languages;
import org.guizhang.shared.Unauthenticated;
import org.guizhang.tenant.AccessToken;
import org.guizhang.tenant.Accounts;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.Tokens;

/**
 * The credential check: under {@code /api/} a bearer token and nothing else (so no cookie can be misused across
 * sites), everywhere else the browser's session. The tenant comes out of the credential only.
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class CredentialFilter implements Filter {
    static final String BEARER = "Bearer ";
    private static final String STATIC = "/VAADIN/";

    /** Files that a screen hands out to its reader. */
    private static final String DYNAMIC = STATIC + "dynamic/";

    @Inject
    CurrentCaller caller;

    @Inject
    Tokens tokens;

    @Inject
    Accounts accounts;

    @Inject
    OnceOnly onceOnly;

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var http = (HttpServletRequest) request;
        caller.speak(Languages.ofHeader(http.getHeader("Accept-Language")));
        var path = path(http);
        if (path.startsWith("/api/")) {
            bearer(http);
            onceOnly.pass(http, (HttpServletResponse) response, chain, credential(http));
            return;
        }
        if (!isStatic(path) && http.isRequestedSessionIdValid()) {
            session(http);
        }
        chain.doFilter(request, response);
    }

    /** The path by which the server chooses who answers: decoded, without parameters or doubled slashes. */
    private static String path(HttpServletRequest http) {
        return http.getServletPath() + (http.getPathInfo() == null ? "" : http.getPathInfo());
    }

    private static boolean isStatic(String path) {
        return path.startsWith(STATIC) && !path.startsWith(DYNAMIC);
    }

    /** The bearer token, empty where there is none. */
    private static String credential(HttpServletRequest http) {
        var header = http.getHeader("Authorization");
        return header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? header.substring(BEARER.length()).strip()
                : "";
    }

    private void bearer(HttpServletRequest http) {
        var credential = credential(http);
        if (!credential.isEmpty()) {
            var language = caller.locale();
            var asked = http.getHeader("Accept-Language") != null;
            var found = tokens.callerWith(credential);
            if (found.isEmpty() && tokens.isOfRevokedDevice(credential)) {
                caller.refuseRevokedDevice();
            }
            found.ifPresent(known -> {
                if (known.kind() != AccessToken.Kind.SESSION) {
                    caller.becomeByProgram(known.caller());
                } else {
                    caller.set(known.caller());
                }
                if (asked) {
                    caller.speak(language);
                }
            });
        }
    }

    private void session(HttpServletRequest http) {
        var session = http.getSession(false);
        WebIdentity.of(session).ifPresent(identity -> {
            try {
                caller.set(accounts.callerIn(identity.accountId(), identity.tenantId(), identity.credential()));
            } catch (Unauthenticated ended) {
                WebIdentity.removeFrom(session);
            }
        });
    }
}
