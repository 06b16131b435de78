package org.guizhang.checklist;

import java.util.UUID;

/** Somebody who did something, or has to, by the name they have or had then. */
public record Doer(UUID id, String name) {}
