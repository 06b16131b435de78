package org.guizhang.search;

/**
 * Something searchable has changed. Fired by a feature inside the transaction of the change.
 *
 * @param kind the {@link DocumentSource#kind()} that knows it
 * @param subject what changed; all documents of the subject are indexed anew
 */
public record DocumentChanged(String kind, String subject) {}
