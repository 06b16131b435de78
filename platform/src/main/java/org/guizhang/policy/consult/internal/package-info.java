/** How consultation files are kept; nobody's business outside this room. */
@NullMarked
package org.guizhang.policy.consult.internal;

import org.jspecify.annotations.NullMarked;
