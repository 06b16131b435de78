package org.guizhang.record;

import java.time.LocalDate;
import java.util.UUID;
import org.guizhang.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * A record that has ended, and until when it is kept.
 *
 * @param due the last day it has to be kept
 * @param mayGo whether that day has passed
 * @param held why it is kept beyond; null: it is not
 */
public record DueRecord(
        UUID id,
        @Nullable String serial,
        @Nullable Text site,
        LocalDate due,
        boolean mayGo,
        @Nullable String held) {}
