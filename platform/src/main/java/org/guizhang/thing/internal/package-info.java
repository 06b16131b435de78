/** How things are stored, who may have them, and what stands in a spreadsheet of them. */
@NullMarked
package org.guizhang.thing.internal;

import org.jspecify.annotations.NullMarked;
