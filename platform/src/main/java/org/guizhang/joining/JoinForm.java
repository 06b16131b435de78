package org.guizhang.joining;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What somebody enters to come in by a link: either {@code login} or {@code number}.
 *
 * @param secret what stands behind {@code #} in the link
 * @param login e-mail address or phone number; may be left out where the link is for one login
 * @param number the employee number, for people with neither
 * @param password a new one of at least 8 characters; for a login that has an account, that account's
 * @param language the newcomer reads; of a new account
 * @param placement what the newcomer says they do and where; a link that names a position has the last word
 * @param accepts versions of the operator's documents that are agreed to; left out: none
 */
public record JoinForm(
        @Nullable String secret,
        @Nullable String name,
        @Nullable String login,
        @Nullable String number,
        @Nullable String password,
        Locale language,
        Placement placement,
        @Nullable List<String> accepts) {}
