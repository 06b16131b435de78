/** How log entries look. */
@NullMarked
package org.guizhang.observe.internal;

import org.jspecify.annotations.NullMarked;
