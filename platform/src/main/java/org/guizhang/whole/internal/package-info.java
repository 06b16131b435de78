@NullMarked
package org.guizhang.whole.internal;

import org.jspecify.annotations.NullMarked;
