package org.guizhang.workforce;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guizhang.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * A place where the business works.
 *
 * @param address as one would write it on an envelope; may be empty
 * @param closed nobody begins there any more; what happened there keeps its name
 */
public record Site(UUID id, Text name, String address, boolean closed, List<Area> areas, int revision) {
    public static final int MAX_NAME = 60;
    public static final int MAX_ADDRESS = 200;
    /** Sites of a business, closed ones too. */
    public static final int MAX_SITES = 500;
    /** Areas of a site, closed ones too. */
    public static final int MAX_AREAS = 200;

    /** A part of a site, such as the kitchen. */
    public record Area(UUID id, Text name, boolean closed, int revision) {}

    /** A site as it is entered. */
    public record Entry(
            @Schema(required = true) @Nullable EnteredName name,

            @Schema(maxLength = MAX_ADDRESS, example = "1 River Road") @Nullable
            String address,

            @Nullable Boolean closed) {}

    /** An area as it is entered. */
    public record AreaEntry(
            @Schema(required = true) @Nullable EnteredName name,
            @Nullable Boolean closed) {}
}
