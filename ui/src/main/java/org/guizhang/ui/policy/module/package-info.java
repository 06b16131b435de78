/** A business's modules, and the numbers of their drafts. */
@NullMarked
package org.guizhang.ui.policy.module;

import org.jspecify.annotations.NullMarked;
