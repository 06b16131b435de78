/** The templates on offer, and one of them in whole before it is activated. */
@NullMarked
package org.guizhang.ui.policy.catalogue;

import org.jspecify.annotations.NullMarked;
