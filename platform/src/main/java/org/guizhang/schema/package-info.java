/**
 * Start-up, the composition root: migration, then template import, then ready. Nothing else runs before, and a
 * start-up that fails leaves the system not ready.
 */
@NullMarked
package org.guizhang.schema;

import org.jspecify.annotations.NullMarked;
