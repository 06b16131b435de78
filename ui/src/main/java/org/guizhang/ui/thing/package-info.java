/** Screens of the register of things; every rule is the services'. */
@NullMarked
package org.guizhang.ui.thing;

import org.jspecify.annotations.NullMarked;
