/** How reviews are kept and told of; nobody's business outside this room. */
@NullMarked
package org.guizhang.policy.review.internal;

import org.jspecify.annotations.NullMarked;
