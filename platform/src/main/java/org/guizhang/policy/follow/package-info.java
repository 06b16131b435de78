/** Modules follow new versions of their template by themselves, in the name of whoever has chosen so. */
@NullMarked
package org.guizhang.policy.follow;

import org.jspecify.annotations.NullMarked;
