/** The way to a person's own data. */
@NullMarked
package org.guizhang.ui.owndata;

import org.jspecify.annotations.NullMarked;
