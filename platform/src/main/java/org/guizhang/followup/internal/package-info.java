/** Which clocks an edition starts and stops, when, and for whom. */
@NullMarked
package org.guizhang.followup.internal;

import org.jspecify.annotations.NullMarked;
