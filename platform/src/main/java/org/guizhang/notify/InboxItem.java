package org.guizhang.notify;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A notice in somebody's inbox.
 *
 * @param readAt null while it is unread
 */
public record InboxItem(
        UUID id, Notice notice, Instant at, @Nullable Instant readAt) {}
