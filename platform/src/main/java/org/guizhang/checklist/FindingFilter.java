package org.guizhang.checklist;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a list of findings is asked for; null asks for all.
 *
 * @param mine whether only those that the caller has to correct or verify
 */
public record FindingFilter(
        ChecklistFinding.@Nullable State state,
        boolean mine,
        @Nullable UUID site) {}
