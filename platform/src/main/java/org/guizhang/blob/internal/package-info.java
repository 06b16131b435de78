/** Where pictures lie, what is taken for one, and their rows. */
@NullMarked
package org.guizhang.blob.internal;

import org.jspecify.annotations.NullMarked;
