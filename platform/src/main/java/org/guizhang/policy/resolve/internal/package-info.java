/** How words and numbers are put together; nobody's business outside this room. */
@NullMarked
package org.guizhang.policy.resolve.internal;

import org.jspecify.annotations.NullMarked;
