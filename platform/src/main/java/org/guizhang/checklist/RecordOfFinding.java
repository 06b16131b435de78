package org.guizhang.checklist;

import org.jspecify.annotations.Nullable;

/**
 * A record that was handed in for a finding.
 *
 * @param over whether nothing is left to be done to it
 * @param by who has begun it
 */
public record RecordOfFinding(String form, @Nullable String serial, boolean over, Doer by) {}
