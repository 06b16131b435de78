/**
 * A template with a business's values and amendments in place becomes a document with numbered clauses. Pure: the same
 * input gives the same bytes.
 */
@NullMarked
package org.guizhang.policy.resolve;

import org.jspecify.annotations.NullMarked;
