package org.guizhang.form;

import java.util.List;
import org.guizhang.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * A step of a form from state to state.
 *
 * @param from states it starts in; empty: a new form
 * @param sets fields and tables that belong to it; what no step names belongs to the first
 * @param requires fields that it needs beside the required ones
 * @param signs signatures given with it
 * @param approves the approval it is
 * @param returnsTo the state after a refusal
 */
public record Step(
        String key,
        Text title,
        List<String> from,
        String to,
        List<String> sets,
        List<String> requires,
        List<String> signs,
        @Nullable String approves,
        @Nullable String returnsTo) {}
