package org.guizhang.record;

import java.util.UUID;

/** Somebody of the business, by the name they have or had then. */
public record RecordPerson(UUID id, String name) {}
