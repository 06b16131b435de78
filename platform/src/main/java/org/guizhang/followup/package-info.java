/**
 * What ties what happens to what has to follow: hand-ins, corrections, editions and records start and stop the clocks that the
 * regulation they belong to names. Those who tell what happens know nothing of it.
 */
@NullMarked
package org.guizhang.followup;

import org.jspecify.annotations.NullMarked;
