package org.guizhang.work.internal;

import java.time.Instant;
import org.guizhang.work.Task;

/** A task that is this node's until a moment, unless it is asked for anew meanwhile. */
record Lease(Task task, Instant until) {}
