package org.guizhang.api;

import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is signed in at a browser: kept in the HTTP session on the server, looked up again on every request, so that
 * ended access, changed roles and a changed password count at once.
 *
 * @param credential which password of the account opened the session
 */
public record WebIdentity(UUID accountId, UUID tenantId, int credential) implements Serializable {
    private static final String ATTRIBUTE = WebIdentity.class.getName();

    public static Optional<WebIdentity> of(@Nullable HttpSession session) {
        return session == null ? Optional.empty() : Optional.ofNullable((WebIdentity) session.getAttribute(ATTRIBUTE));
    }

    public void keepIn(HttpSession session) {
        session.setAttribute(ATTRIBUTE, this);
    }

    public static void removeFrom(HttpSession session) {
        session.removeAttribute(ATTRIBUTE);
    }
}
