package org.guizhang.workforce;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guizhang.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * A job that people of the business hold.
 *
 * @param key unique in the business and never changed; that of the template where it was free
 * @param about what the business itself says about it, in its own words; may be empty
 * @param reportsTo the position above, null at the top
 * @param outside held by somebody outside the business, such as a supplier
 * @param mergedInto the position it has become part of, null while it stands alone
 * @param closed nobody begins in it any more
 * @param sources the positions of templates it stands for, those of the positions merged into it not among them
 */
public record Position(
        UUID id,
        String key,
        Text title,
        String about,
        @Nullable UUID reportsTo,
        boolean outside,
        @Nullable UUID mergedInto,
        boolean closed,
        List<Source> sources,
        int revision) {
    public static final int MAX_TITLE = 60;
    public static final int MAX_ABOUT = 2000;
    /** Positions of a business, closed and merged ones too. */
    public static final int MAX_POSITIONS = 1000;

    /** A position of a template: its key is unique there, not among templates. */
    public record Source(String template, String key) {}

    /** A position as it is entered. */
    public record Entry(
            @Schema(required = true) @Nullable EnteredName title,

            @Schema(maxLength = MAX_ABOUT, example = "Runs the bar.") @Nullable
            String about,

            @Nullable UUID reportsTo,
            @Nullable Boolean outside,
            @Nullable Boolean closed) {}

    /** The same as part of another, or standing alone. */
    Position within(@Nullable UUID whole) {
        return new Position(id, key, title, about, reportsTo, outside, whole, closed, sources, revision);
    }
}
