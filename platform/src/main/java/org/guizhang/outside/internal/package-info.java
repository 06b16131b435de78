/** Rows of links, and what is asked before their business is known. */
@NullMarked
package org.guizhang.outside.internal;

import org.jspecify.annotations.NullMarked;
