package org.guizhang.work.internal;

import java.util.UUID;

/** How many tasks of one kind are due in a business. */
record DueTasks(UUID tenant, long count) {}
