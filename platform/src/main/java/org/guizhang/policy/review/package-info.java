/** Four eyes: a draft is asked about by one person and decided about by another, about exactly these words. */
@NullMarked
package org.guizhang.policy.review;

import org.jspecify.annotations.NullMarked;
