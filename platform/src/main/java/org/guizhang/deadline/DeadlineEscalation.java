package org.guizhang.deadline;

import org.guizhang.template.IsoDuration;

/** Who hears so long after a clock was due, counted in its calendar. */
public record DeadlineEscalation(IsoDuration after, DeadlineHolder to) {}
