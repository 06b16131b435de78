/** Positions that documents address come into the business, and say what they have to do. */
@NullMarked
package org.guizhang.policy.position;

import org.jspecify.annotations.NullMarked;
