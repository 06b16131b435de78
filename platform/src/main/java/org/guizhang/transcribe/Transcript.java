package org.guizhang.transcribe;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guizhang.policy.amend.Change;
import org.guizhang.shared.Text;
import org.guizhang.template.ClauseKind;
import org.jspecify.annotations.Nullable;

/**
 * A regulation as it is to be stored: words in one language, without numbers.
 *
 * @param language {@code zh} or {@code en}
 * @param positions that the regulation does not have yet; those that no clause addresses are left out
 * @param before key of the chapter before which all of them come; behind the last one where it is null
 */
public record Transcript(
        @Schema(
                required = true,
                example = "zh",
                enumeration = {"zh", "en"})
        @Nullable
        String language,

        @Schema(required = true, maxItems = MAX_CHAPTERS) @Nullable
        List<Chapter> chapters,

        @Schema(maxItems = MAX_POSITIONS) @Nullable List<AddedPosition> positions,

        @Schema(
                maxLength = MAX_KEY,
                example = "general",
                description = "Key of the chapter before which the chapters come; behind the last one without it.")
        @Nullable
        String before) {
    public static final int MAX_CHAPTERS = 200;
    /** Clauses of all chapters. */
    public static final int MAX_CLAUSES = 1000;
    /** Items of a clause, at any depth. */
    public static final int MAX_ITEMS = 200;

    public static final int MAX_TITLE = 200;
    public static final int MAX_POSITIONS = 100;
    public static final int MAX_KEY = 60;

    /** A position that comes into the regulation; {@code key} begins with {@code own-}. */
    public record AddedPosition(
            @Schema(required = true, example = "own-cashier") @Nullable
            String key,

            @Schema(required = true, example = "{\"zh\": \"收银员\", \"en\": \"Cashier\"}") @Nullable
            Text title) {}

    /** A chapter. */
    public record Chapter(
            @Schema(required = true, maxLength = MAX_TITLE, example = "总则") @Nullable
            String title,

            @Schema(required = true, maxItems = MAX_CLAUSES) @Nullable
            List<Clause> clauses) {}

    /**
     * A clause.
     *
     * @param addressees keys of positions of the regulation; none means everybody
     */
    public record Clause(
            @Schema(maxLength = MAX_TITLE, example = "交接班") @Nullable
            String title,

            @Schema(required = true) @Nullable ClauseKind kind,

            @Schema(maxItems = Change.MAX_ADDRESSEES, example = "[\"cashier\"]") @Nullable
            List<String> addressees,

            @Schema(required = true, maxLength = Change.MAX_TEXT, example = "收银员应当面清点备用金。") @Nullable
            String text,

            @Schema(maxItems = MAX_ITEMS) @Nullable List<Item> items) {}

    /** An item of a clause, or of another item. */
    public record Item(
            @Schema(required = true, maxLength = Change.MAX_TEXT, example = "清点备用金；") @Nullable
            String text,

            @Schema(maxItems = MAX_ITEMS) @Nullable List<Item> items) {}
}
