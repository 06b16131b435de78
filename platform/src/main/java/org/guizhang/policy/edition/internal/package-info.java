/** How editions are kept and found; nobody's business outside this room. */
@NullMarked
package org.guizhang.policy.edition.internal;

import org.jspecify.annotations.NullMarked;
