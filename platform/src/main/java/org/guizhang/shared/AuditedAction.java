package org.guizhang.shared;

import org.jspecify.annotations.Nullable;

/**
 * Something a person did that has to be answerable for later. Features fire it inside their transaction; the audit
 * trail hears it there, so that no deed is stored without its trace and no trace without its deed.
 *
 * @param action what was done, such as {@code edition.published}
 * @param subjectKind what it was done to, such as {@code module}
 * @param subject the id of that, as text
 * @param before the state before as a JSON-able value, null for something new
 * @param after the state after as a JSON-able value, null for something ended
 */
public record AuditedAction(
        String action,
        String subjectKind,
        String subject,
        @Nullable Object before,
        @Nullable Object after) {}
