/** How modules and their drafts are kept; nobody's business outside this room. */
@NullMarked
package org.guizhang.policy.draft.internal;

import org.jspecify.annotations.NullMarked;
