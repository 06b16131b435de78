/**
 * The way of a new business from sign-up to a handbook its people read: which templates, the few questions only it can
 * answer, publication, invitation. It can be left at any point: where a business stands is always worked out from what
 * it has done, never kept as a page number.
 */
@NullMarked
package org.guizhang.onboarding;

import org.jspecify.annotations.NullMarked;
