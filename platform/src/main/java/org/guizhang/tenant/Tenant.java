package org.guizhang.tenant;

import java.time.Instant;
import java.util.UUID;

/** A business on the system. */
public record Tenant(UUID id, String name, String trade, Instant createdAt) {}
