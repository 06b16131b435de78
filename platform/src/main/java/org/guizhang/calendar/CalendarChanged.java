package org.guizhang.calendar;

/**
 * A calendar was added or changed, or another one counts for the business or a site: from now on other days are working
 * days. Fired in the transaction that does it.
 */
public record CalendarChanged() {}
