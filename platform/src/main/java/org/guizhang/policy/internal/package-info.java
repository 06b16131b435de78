/** How modules and editions are kept; nobody's business outside this feature. */
@NullMarked
package org.guizhang.policy.internal;

import org.jspecify.annotations.NullMarked;
