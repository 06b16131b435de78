package org.guizhang.calendar;

import java.time.Instant;
import java.time.LocalDateTime;

/**
 * A time in which something is to be done. Together with its schedule and its target, slot and ordinal say which one it is,
 * whatever holidays become known later.
 *
 * @param slot when it opens on the clocks of the business, before closed days moved it
 * @param ordinal of those of one slot, from 1
 * @param opens from when it can be done
 * @param due until when it is on time; not before {@code opens}
 * @param late until when it counts as late, and as missed after that; not before {@code due}
 */
public record Window(LocalDateTime slot, int ordinal, Instant opens, Instant due, Instant late) {}
