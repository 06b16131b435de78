/** The rules by which parts of documents are compared; nobody's business outside this room. */
@NullMarked
package org.guizhang.policy.diff.internal;

import org.jspecify.annotations.NullMarked;
