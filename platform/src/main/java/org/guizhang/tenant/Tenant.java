package org.guizhang.tenant;

import java.time.Instant;
import java.util.UUID;

/**
 * A business on the system.
 *
 * @param code what people without e-mail and phone write before their employee number to sign in; never changes
 */
public record Tenant(UUID id, String name, String trade, String code, Instant createdAt) {}
