/** How changes are taken from version to version, one rule for each kind; nobody's business outside this room. */
@NullMarked
package org.guizhang.policy.upgrade.internal;

import org.jspecify.annotations.NullMarked;
