package org.guizhang.policy;

/**
 * A template was activated. Fired once, inside its transaction: what an observer writes is stored with the module or
 * not at all.
 *
 * @param content the first draft
 */
public record ModuleActivated(Module module, Resolved content) {}
