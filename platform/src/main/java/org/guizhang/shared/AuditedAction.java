package org.guizhang.shared;

import org.jspecify.annotations.Nullable;

/**
 * Something a person did that has to be answerable for later. Features fire it inside their transaction; the audit
 * trail hears it there, so that no action is stored without its trace and no trace without its action. Nobody else hears it:
 * what other features act upon are events of their own, such as {@code PersonArrived}.
 *
 * @param action what was done
 * @param subjectKind what it was done to, such as {@code module}
 * @param subject the id of that, as text
 * @param before the state before as a JSON-able value, null for something new
 * @param after the state after as a JSON-able value, null for something ended
 */
public record AuditedAction(
        ActionName action,
        String subjectKind,
        String subject,
        @Nullable Object before,
        @Nullable Object after) {}
