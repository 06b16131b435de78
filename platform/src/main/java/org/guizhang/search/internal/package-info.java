/** One Lucene index per tenant, in a folder of its own, fed from the change table. */
@NullMarked
package org.guizhang.search.internal;

import org.jspecify.annotations.NullMarked;
