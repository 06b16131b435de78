package org.guizhang.tenant.invite;

import java.time.Instant;
import java.util.UUID;
import org.guizhang.tenant.Role;

/** Somebody who has used a team link and waits for an administrator. */
public record JoinRequest(UUID id, String name, String login, Role role, String label, Instant createdAt) {}
