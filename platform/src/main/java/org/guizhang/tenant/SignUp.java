package org.guizhang.tenant;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a business owner enters to begin.
 *
 * @param business name of the business, at most {@value #MAX_NAME} characters
 * @param trade id of a trade preset
 * @param name the owner's own name
 * @param login e-mail address or phone number
 * @param password at least 8 characters
 * @param position what the owner does: key of a position that a template of the trade brings; left out: nothing yet
 * @param from the address that asks, of which taken logins are counted
 * @param accepts versions of the operator's documents that are agreed to; left out: none
 */
public record SignUp(
        @Nullable String business,
        @Nullable String trade,
        @Nullable String name,
        @Nullable String login,
        @Nullable String password,
        Locale language,
        @Nullable String position,
        String from,
        @Nullable List<String> accepts) {
    public static final int MAX_NAME = 100;
}
