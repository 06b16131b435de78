/** Screens for what leaves a business as a file and comes into one. They decide nothing themselves. */
@NullMarked
package org.guizhang.ui.exchange;

import org.jspecify.annotations.NullMarked;
