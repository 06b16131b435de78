/** How occurrences are made, answers judged, and rows read and written. */
@NullMarked
package org.guizhang.checklist.internal;

import org.jspecify.annotations.NullMarked;
