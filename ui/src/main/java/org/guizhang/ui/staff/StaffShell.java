package org.guizhang.ui.staff;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.guizhang.shared.EntityTags;

/**
 * Gives the files of the light shell, each with its digest as its tag: asked for again, one that is the same costs a word.
 * {@code /staff} leads to {@code /staff/}, which is the page itself: names of files are no addresses for people.
 */
@WebServlet(
        urlPatterns = {"/staff/*", StaffShell.OUTSIDE},
        asyncSupported = true)
public class StaffShell extends HttpServlet {
    /** The page that links for people without an account open; their secret stands behind {@code #}. */
    static final String OUTSIDE = "/outside";

    private Map<String, StaffFile> files = Map.of();

    @Override
    public void init() {
        files = StaffFiles.of(getServletContext());
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var path = request.getServletPath().equals(OUTSIDE) ? OUTSIDE + "/index.html" : request.getPathInfo();
        if (path == null) {
            response.sendRedirect(request.getContextPath() + "/staff/");
            return;
        }
        var file = files.get(path.equals("/") ? "/index.html" : path);
        if (file == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setHeader("ETag", file.tag());
        var known = request.getHeader("If-None-Match");
        if (known != null && EntityTags.of(known).haveTagOf(file.tag())) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(file.type());
        response.setContentLength(file.bytes().length);
        response.getOutputStream().write(file.bytes());
    }
}
