/** How each kind of amendment patches a document; a small class for each. */
@NullMarked
package org.guizhang.policy.amend.internal;

import org.jspecify.annotations.NullMarked;
