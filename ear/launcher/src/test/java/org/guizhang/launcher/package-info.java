/** Behaviour of the launcher, on real processes and a real PostgreSQL. */
@NullMarked
package org.guizhang.launcher;

import org.jspecify.annotations.NullMarked;
