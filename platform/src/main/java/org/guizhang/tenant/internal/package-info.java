/** How tenants, accounts and credentials are kept; nobody's business outside this feature. */
@NullMarked
package org.guizhang.tenant.internal;

import org.jspecify.annotations.NullMarked;
