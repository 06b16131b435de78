package org.guizhang.tenant.profile;

import org.jspecify.annotations.Nullable;

/**
 * What a business is called in papers.
 *
 * @param creditCode its unified social credit code; null where it has entered none
 */
public record BusinessIdentity(String name, @Nullable String creditCode) {}
