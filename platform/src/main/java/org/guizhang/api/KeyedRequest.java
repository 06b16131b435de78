package org.guizhang.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Objects;
import org.guizhang.shared.Digests;
import org.guizhang.shared.Ids;
import org.jspecify.annotations.Nullable;

/** A request whose session gets a key when it is made, and a new one with every new id. */
final class KeyedRequest extends HttpServletRequestWrapper {
    /** Name of the cookie with the key. */
    static final String COOKIE = "guizhang-key";

    private static final String ATTRIBUTE = KeyedRequest.class.getName();
    private final HttpServletResponse response;
    private final Ids ids;

    KeyedRequest(HttpServletRequest request, HttpServletResponse response, Ids ids) {
        super(request);
        this.response = response;
        this.ids = ids;
    }

    /** Whether there is no session, or the request holds its key. */
    boolean fits() {
        if (!isRequestedSessionIdValid()) {
            return true;
        }
        var session = super.getSession(false);
        var wanted = session == null ? null : (String) session.getAttribute(ATTRIBUTE);
        if (wanted == null) {
            return true;
        }
        var held = SafeCookie.read(this, COOKIE).map(Digests::sha256).orElse("");
        return MessageDigest.isEqual(
                wanted.getBytes(StandardCharsets.US_ASCII), held.getBytes(StandardCharsets.US_ASCII));
    }

    /** Lets the browser forget the session's id; the session itself is somebody else's and goes on. */
    void drop() {
        var name = getServletContext().getSessionCookieConfig().getName();
        response.addHeader("Set-Cookie", name + "=; Path=/; Max-Age=0; HttpOnly" + (isSecure() ? "; Secure" : ""));
    }

    @Override
    public HttpSession getSession() {
        return Objects.requireNonNull(getSession(true));
    }

    @Override
    public @Nullable HttpSession getSession(boolean create) {
        var session = super.getSession(create);
        if (session != null && session.getAttribute(ATTRIBUTE) == null) {
            giveKey(session);
        }
        return session;
    }

    @Override
    public String changeSessionId() {
        var id = super.changeSessionId();
        giveKey(super.getSession(false));
        return id;
    }

    private void giveKey(HttpSession session) {
        var key = ids.secret();
        session.setAttribute(ATTRIBUTE, Digests.sha256(key));
        SafeCookie.write(this, response, COOKIE, key, Duration.ZERO);
        if (isSecure()) {
            secure(getServletContext().getSessionCookieConfig().getName() + "=");
        }
    }

    /** The server, which sees the proxy's plain connection, has just written its cookie without the word. */
    private void secure(String cookie) {
        var written = new ArrayList<>(response.getHeaders("Set-Cookie"));
        for (int i = 0; i < written.size(); i++) {
            var line = written.get(i);
            var finished = line.startsWith(cookie) && !line.contains("; Secure") ? line + "; Secure" : line;
            if (i == 0) {
                response.setHeader("Set-Cookie", finished);
            } else {
                response.addHeader("Set-Cookie", finished);
            }
        }
    }
}
