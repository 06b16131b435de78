/** The work of following, done beside requests; nobody's business outside this room. */
@NullMarked
package org.guizhang.policy.follow.internal;

import org.jspecify.annotations.NullMarked;
