package org.guizhang.work.internal;

import java.time.Instant;

/** A task to be laid in. */
public record AddedTask(String kind, String subject, Instant due) implements TaskChange {}
