/** How requests and signatures are kept, compared and proved; nobody's business outside this feature. */
@NullMarked
package org.guizhang.acknowledge.internal;

import org.jspecify.annotations.NullMarked;
