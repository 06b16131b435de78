/** REST resources for calendars. */
@NullMarked
package org.guizhang.calendar.rest;

import org.jspecify.annotations.NullMarked;
