package org.guizhang.search;

import java.time.Instant;
import org.guizhang.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * One thing that can be found.
 *
 * @param key stable key of the thing within its source, part of its address
 * @param guard what the source is asked about before the hit is shown (see {@link DocumentSource#readable})
 * @param context where it stands, such as the title of its chapter
 * @param from from when on it can be found
 * @param until when it ceases to be found, null for never
 */
public record SearchDocument(
        String key,
        String guard,
        Text title,
        Text context,
        Text body,
        Instant from,
        @Nullable Instant until) {}
