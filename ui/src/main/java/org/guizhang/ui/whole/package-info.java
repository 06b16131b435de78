/** Screens about a business as a whole: its archive, its share of the installation, its end. The rules are the platform's. */
@NullMarked
package org.guizhang.ui.whole;

import org.jspecify.annotations.NullMarked;
