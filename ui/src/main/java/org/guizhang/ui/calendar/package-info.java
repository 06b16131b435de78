/** Screens of the working calendars: months, weeks and hours, exceptions, and which site works by which. */
@NullMarked
package org.guizhang.ui.calendar;

import org.jspecify.annotations.NullMarked;
