/** Which questions were answered and which businesses have arrived. */
@NullMarked
package org.guizhang.onboarding.internal;

import org.jspecify.annotations.NullMarked;
