/** A regulation from elsewhere on its way into a draft: the original and what was understood of it, side by side. */
@NullMarked
package org.guizhang.ui.policy.transcribe;

import org.jspecify.annotations.NullMarked;
