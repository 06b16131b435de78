/** Drafts become editions here, and editions come back or are ended: each publication is looked at before, and an act of its own. */
@NullMarked
package org.guizhang.policy.publish;

import org.jspecify.annotations.NullMarked;
