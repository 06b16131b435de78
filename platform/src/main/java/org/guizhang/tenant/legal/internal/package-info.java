/** Nobody else's business: the operator's files, and the rows of wordings and consents. */
@NullMarked
package org.guizhang.tenant.legal.internal;

import org.jspecify.annotations.NullMarked;
