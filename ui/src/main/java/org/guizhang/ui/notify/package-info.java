/** The inbox: what a person was told, and the way from there to where something is to be done. */
@NullMarked
package org.guizhang.ui.notify;

import org.jspecify.annotations.NullMarked;
