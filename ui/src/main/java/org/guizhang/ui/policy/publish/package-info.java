/** From a draft to an edition and out again: consultation, approval, publication, timeline. */
@NullMarked
package org.guizhang.ui.policy.publish;

import org.jspecify.annotations.NullMarked;
