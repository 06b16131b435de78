/** How spreadsheets are read and written, and what is wrong with a row; nobody's business outside this feature. */
@NullMarked
package org.guizhang.joining.roster.internal;

import org.jspecify.annotations.NullMarked;
