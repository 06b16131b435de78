/**
 * One business as a whole: everything it owns in one archive, what it may do, its end with a time to think it over, and how
 * much of the installation is its share.
 */
@NullMarked
package org.guizhang.whole;

import org.jspecify.annotations.NullMarked;
