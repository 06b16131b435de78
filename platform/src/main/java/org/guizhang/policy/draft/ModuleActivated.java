package org.guizhang.policy.draft;

import org.guizhang.policy.resolve.Resolved;

/**
 * A template was activated. Fired once, inside its transaction: what an observer writes is stored with the module or
 * not at all.
 *
 * @param content the first draft
 * @param bringing whether its positions are to come into the business now; if not, what is missing comes with its first
 *     edition
 */
public record ModuleActivated(Module module, Resolved content, boolean bringing) {}
