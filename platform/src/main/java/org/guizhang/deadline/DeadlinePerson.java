package org.guizhang.deadline;

import java.util.UUID;

/** Somebody who has to do with a clock. */
public record DeadlinePerson(UUID id, String name) {}
