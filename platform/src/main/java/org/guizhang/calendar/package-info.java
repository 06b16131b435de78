/**
 * On which days and hours a business works: its calendars, the statutory holidays with their make-up working days, counting
 * by them, and the windows of schedules that recur. Its invariants: a business that has calendars has exactly one default,
 * every calendar has a working day and working hours, and a year without data is said to be missing, never guessed in
 * silence.
 */
@NullMarked
package org.guizhang.calendar;

import org.jspecify.annotations.NullMarked;
