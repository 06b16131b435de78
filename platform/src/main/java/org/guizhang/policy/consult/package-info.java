/** Whom a business has asked about a draft and what was said: written beside the draft, read only once it is published. */
@NullMarked
package org.guizhang.policy.consult;

import org.jspecify.annotations.NullMarked;
