/** How records are judged, numbered, entered in registers, read and written; nobody else's business. */
@NullMarked
package org.guizhang.record.internal;

import org.jspecify.annotations.NullMarked;
