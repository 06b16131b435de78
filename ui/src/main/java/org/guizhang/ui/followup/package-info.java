/** What has to follow from a failure or a missed time limit, beside it on its own page. */
@NullMarked
package org.guizhang.ui.followup;

import org.jspecify.annotations.NullMarked;
