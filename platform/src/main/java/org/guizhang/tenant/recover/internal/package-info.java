/** Rows, links and rules behind the ways back. */
@NullMarked
package org.guizhang.tenant.recover.internal;

import org.jspecify.annotations.NullMarked;
