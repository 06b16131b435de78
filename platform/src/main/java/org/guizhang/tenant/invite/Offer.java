package org.guizhang.tenant.invite;

import java.time.Instant;
import org.guizhang.tenant.Role;

/**
 * What an open link says to whoever holds it.
 *
 * @param code of the business, which comes before an employee number at sign-in
 * @param language {@code zh} or {@code en}
 * @param label for whom it is; may be empty
 * @param approval whether an administrator still has to say yes
 */
public record Offer(
        String business, String code, Role role, String language, String label, boolean approval, Instant expiresAt) {}
