package org.guizhang.ui.staff;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * On a phone on which somebody is signed in to the light shell, a scanned label opens the checklist of its thing there, and
 * not the page of the thing; that one stays to be had with {@code ?page}.
 */
@WebFilter(urlPatterns = "/q/*", asyncSupported = true)
public class ScannedLabel extends HttpFilter {
    /** Set by the shell; says nothing of who is signed in. */
    private static final String MARK = "guizhang-labels";

    private static final Pattern CODE = Pattern.compile("/([0-9A-Za-z]{1,20})");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var code = CODE.matcher(path(request));
        if (request.getQueryString() == null && code.matches() && isMarked(request)) {
            response.sendRedirect(request.getContextPath() + "/staff/#/q/" + code.group(1));
        } else {
            chain.doFilter(request, response);
        }
    }

    private static String path(HttpServletRequest request) {
        return request.getRequestURI().substring((request.getContextPath() + "/q").length());
    }

    private static boolean isMarked(HttpServletRequest request) {
        return Optional.ofNullable(request.getCookies()).stream()
                .flatMap(Arrays::stream)
                .anyMatch(cookie -> MARK.equals(cookie.getName()) && "staff".equals(cookie.getValue()));
    }
}
