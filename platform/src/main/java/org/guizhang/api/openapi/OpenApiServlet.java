package org.guizhang.api.openapi;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.util.Collections;
import org.guizhang.shared.EntityTags;

/**
 * Serves the description at {@code /openapi}: YAML, or JSON for {@code ?format=json} and for those who accept JSON. It takes
 * both patterns, so that the server's own generator, which makes OpenAPI 3.0, finds no place.
 */
@WebServlet({"/openapi", "/openapi/*"})
public class OpenApiServlet extends HttpServlet {
    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    ServedDescription description;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getPathInfo() != null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var file = wantsJson(request) ? description.json() : description.yaml();
        response.setHeader("ETag", file.etag());
        response.setHeader("Vary", "Accept");
        // Public, and asked anew each time: it changes when the installation is brought up to date.
        response.setHeader("Cache-Control", "public, no-cache");
        response.setHeader("X-Content-Type-Options", "nosniff");
        var known = Collections.list(request.getHeaders("If-None-Match"));
        if (EntityTags.of(String.join(",", known)).haveTagOf(file.etag())) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(file.mediaType());
        response.setContentLength(file.bytes().length);
        response.getOutputStream().write(file.bytes());
    }

    private static boolean wantsJson(HttpServletRequest request) {
        var format = request.getParameter("format");
        if (format != null) {
            return format.equalsIgnoreCase("json");
        }
        var accept = request.getHeader("Accept");
        return accept != null && accept.contains("json");
    }
}
