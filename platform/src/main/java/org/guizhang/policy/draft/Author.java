package org.guizhang.policy.draft;

import java.util.UUID;

/** Somebody who has written words of a draft; {@code name} at that time. */
public record Author(UUID id, String name) {}
