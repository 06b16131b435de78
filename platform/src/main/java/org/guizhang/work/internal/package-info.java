/** Takes tasks, has them done, and writes down how that ended. */
@NullMarked
package org.guizhang.work.internal;

import org.jspecify.annotations.NullMarked;
