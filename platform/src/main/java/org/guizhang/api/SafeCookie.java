package org.guizhang.api;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Cookies that hold a secret: no script reads them, no other site sends them along, and over https they are secure and
 * bound to this very host ({@code __Host-}), so that no neighbour below the same domain can plant them.
 */
public final class SafeCookie {
    private static final String BOUND = "__Host-";

    private SafeCookie() {}

    /** The value that came with the request. */
    public static Optional<String> read(HttpServletRequest request, String name) {
        var cookies = request.getCookies();
        var full = full(request, name);
        return cookies == null
                ? Optional.empty()
                : Stream.of(cookies)
                        .filter(cookie -> cookie.getName().equals(full))
                        .map(Cookie::getValue)
                        .findFirst();
    }

    /** @param life zero: as long as the browser runs */
    public static void write(
            HttpServletRequest request, HttpServletResponse response, String name, String value, Duration life) {
        var cookie = new Cookie(full(request, name), value);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        cookie.setMaxAge(life.isZero() ? -1 : (int) life.toSeconds());
        response.addCookie(cookie);
    }

    private static String full(HttpServletRequest request, String name) {
        return request.isSecure() ? BOUND + name : name;
    }
}
