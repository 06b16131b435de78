package org.guizhang.tenant;

import java.util.UUID;

/** One of the tenants an account belongs to, and the part the person plays there. */
public record Membership(UUID tenantId, String tenantName, UUID personId, Role role) {}
