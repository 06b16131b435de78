package org.guizhang.tenant;

import java.util.List;
import java.util.UUID;

/**
 * A person who has shown the right password.
 *
 * @param credential which password of the account it was, see {@link Caller#credential()}
 * @param memberships never empty, the one entered last first, then by tenant name
 */
public record SignedIn(UUID accountId, int credential, List<Membership> memberships) {}
