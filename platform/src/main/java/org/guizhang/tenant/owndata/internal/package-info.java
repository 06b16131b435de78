/** Nobody else's business: what the account, the person and their credentials are. */
@NullMarked
package org.guizhang.tenant.owndata.internal;

import org.jspecify.annotations.NullMarked;
