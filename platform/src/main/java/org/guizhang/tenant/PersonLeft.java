package org.guizhang.tenant;

import java.util.UUID;

/**
 * Somebody may not come in any more. Fired in the transaction that does it.
 *
 * @param byThemselves whether they have left, and not the business has ended their access
 */
public record PersonLeft(UUID person, String name, boolean byThemselves) {}
