/** The rules that a document is held against; nobody's business outside this room. */
@NullMarked
package org.guizhang.policy.check.internal;

import org.jspecify.annotations.NullMarked;
