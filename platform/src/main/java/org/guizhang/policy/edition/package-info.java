/** What was published, and from when until when it counts: an edition is added and never changed. */
@NullMarked
package org.guizhang.policy.edition;

import org.jspecify.annotations.NullMarked;
