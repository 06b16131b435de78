/** From one version of a template to the next. */
@NullMarked
package org.guizhang.ui.policy.upgrade;

import org.jspecify.annotations.NullMarked;
