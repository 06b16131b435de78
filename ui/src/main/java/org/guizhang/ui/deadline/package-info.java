/** Screens of clocks: what is to be done until when, how it stands, what befell it, and how deadlines were kept. */
@NullMarked
package org.guizhang.ui.deadline;

import org.jspecify.annotations.NullMarked;
