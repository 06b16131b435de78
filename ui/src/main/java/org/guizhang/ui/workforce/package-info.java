/** Screens of sites, positions and who holds them; every rule is the services'. */
@NullMarked
package org.guizhang.ui.workforce;

import org.jspecify.annotations.NullMarked;
