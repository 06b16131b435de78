package org.guizhang.work;

import java.util.UUID;

/**
 * Something to be done for a business that somebody has taken.
 *
 * @param subject what it is about, in the words of its kind; empty where a business has one task of the kind
 * @param attempts how often it was taken since it was last asked for, this time included
 */
public record Task(UUID tenantId, String kind, String subject, int attempts) {}
