/** Rows of calendars, and the years of statutory holidays this installation knows. */
@NullMarked
package org.guizhang.calendar.internal;

import org.jspecify.annotations.NullMarked;
