package org.guizhang.joining;

import org.guizhang.tenant.Caller;
import org.jspecify.annotations.Nullable;

/**
 * How somebody has come in.
 *
 * @param login what the person signs in with from now on
 * @param member the person; null while an administrator has not said yes
 */
public record Joined(
        String business, String login, @Nullable Caller member) {}
