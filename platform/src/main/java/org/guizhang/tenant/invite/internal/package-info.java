/** How links are found and rows are read; nobody's business outside this feature. */
@NullMarked
package org.guizhang.tenant.invite.internal;

import org.jspecify.annotations.NullMarked;
