package org.guizhang.tenant.profile;

import org.jspecify.annotations.Nullable;

/**
 * Who stands behind a business, for people who are about to join it; each part is null where it has entered none.
 *
 * @param person whom to ask
 */
public record BusinessContact(
        @Nullable String creditCode,
        @Nullable String person,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String address) {}
