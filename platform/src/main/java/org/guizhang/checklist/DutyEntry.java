package org.guizhang.checklist;

import java.time.Instant;
import org.guizhang.shared.Message;

/**
 * Something that somebody has to see to, as calendars show it beside checklists.
 *
 * @param id the same whenever the calendar is read
 * @param address its page in the application
 */
public record DutyEntry(String id, Instant start, Instant end, Message summary, String address) {}
