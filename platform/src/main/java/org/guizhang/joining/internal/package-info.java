/** How links are found and rows are read; nobody's business outside this feature. */
@NullMarked
package org.guizhang.joining.internal;

import org.jspecify.annotations.NullMarked;
