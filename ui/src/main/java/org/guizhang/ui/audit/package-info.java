/** The screen of the audit trail: reads and verifies, changes nothing. */
@NullMarked
package org.guizhang.ui.audit;

import org.jspecify.annotations.NullMarked;
