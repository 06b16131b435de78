/** Rows and rules of the workforce: what counts as one position, and when two holdings are the same. */
@NullMarked
package org.guizhang.workforce.internal;

import org.jspecify.annotations.NullMarked;
