/** How clocks are kept, told of and looked up. */
@NullMarked
package org.guizhang.deadline.internal;

import org.jspecify.annotations.NullMarked;
