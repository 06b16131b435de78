/** Regulations to be read: the handbook, a draft as its readers will see it, two editions side by side. */
@NullMarked
package org.guizhang.ui.policy.reading;

import org.jspecify.annotations.NullMarked;
