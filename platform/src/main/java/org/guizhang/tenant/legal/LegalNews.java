package org.guizhang.tenant.legal;

import org.jspecify.annotations.Nullable;

/**
 * A wording in force that an account has not taken note of yet.
 *
 * @param before the wording it knows last; null: none
 */
public record LegalNews(LegalText now, @Nullable LegalText before) {}
