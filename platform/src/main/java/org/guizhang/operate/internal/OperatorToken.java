package org.guizhang.operate.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** The operator's credential, {@code GUIZHANG_OPERATOR_TOKEN}; the launcher makes one where none is set. */
@ApplicationScoped
public class OperatorToken {
    private static final String BEARER = "Bearer ";

    @Inject
    @ConfigProperty(name = "guizhang.operator.token")
    Optional<String> configured;

    /** Whether a header {@code Authorization} holds it; without one nobody is let in. */
    public boolean isIn(@Nullable String header) {
        if (header == null || !header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return false;
        }
        return configured
                .filter(token -> !token.isBlank())
                .filter(token -> MessageDigest.isEqual(
                        token.strip().getBytes(StandardCharsets.UTF_8),
                        header.substring(BEARER.length()).strip().getBytes(StandardCharsets.UTF_8)))
                .isPresent();
    }
}
