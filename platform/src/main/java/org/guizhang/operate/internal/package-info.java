/** How the answers are made. */
@NullMarked
package org.guizhang.operate.internal;

import org.jspecify.annotations.NullMarked;
