/** Rows of the roster, what is found in them, and its spreadsheets. */
@NullMarked
package org.guizhang.duty.internal;

import org.jspecify.annotations.NullMarked;
