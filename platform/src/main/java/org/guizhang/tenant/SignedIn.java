package org.guizhang.tenant;

import java.util.List;
import java.util.UUID;

/** A person who has shown the right password; {@code memberships} are never empty and ordered by tenant name. */
public record SignedIn(UUID accountId, List<Membership> memberships) {}
