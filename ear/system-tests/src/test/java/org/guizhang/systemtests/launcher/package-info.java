/** The distribution as it ships, started, killed and started again on data folders of its own. */
@NullMarked
package org.guizhang.systemtests.launcher;

import org.jspecify.annotations.NullMarked;
