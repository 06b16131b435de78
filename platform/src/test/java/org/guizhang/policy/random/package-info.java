/** Makes templates, the versions after them and changes to them, at random but by a seed. */
@NullMarked
package org.guizhang.policy.random;

import org.jspecify.annotations.NullMarked;
