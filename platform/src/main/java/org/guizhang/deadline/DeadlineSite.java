package org.guizhang.deadline;

import java.util.UUID;
import org.guizhang.shared.Text;

/** Where a clock is. */
public record DeadlineSite(UUID id, Text name) {}
