package org.guizhang.tenant;

import java.util.UUID;

/**
 * Somebody may come in from now on: newly added, come by a link, let in, or restored. Fired in the transaction that does
 * it, when the positions given with it are written.
 */
public record PersonArrived(UUID person) {}
