/** The roster on screen: a week by site and post, shifts one at a time or out of a spreadsheet, and what has to be manned. */
@NullMarked
package org.guizhang.ui.duty;

import org.jspecify.annotations.NullMarked;
