/** How forms are read and judged; nobody else's business. */
@NullMarked
package org.guizhang.form.internal;

import org.jspecify.annotations.NullMarked;
