/** The screen of finds. What may be found is decided behind it. */
@NullMarked
package org.guizhang.ui.search;

import org.jspecify.annotations.NullMarked;
