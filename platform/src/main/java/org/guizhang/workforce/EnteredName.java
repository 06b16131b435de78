package org.guizhang.workforce;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guizhang.shared.Text;
import org.guizhang.shared.Violations;
import org.jspecify.annotations.Nullable;

/** A name as it was entered: in both languages or in one, which then serves for both. */
public record EnteredName(
        @Schema(maxLength = Site.MAX_NAME, example = "前厅") @Nullable
        String zh,

        @Schema(maxLength = Site.MAX_NAME, example = "Front of house") @Nullable
        String en) {
    /** The name, at most {@code max} characters in each language; what is wrong with it goes into {@code violations}. */
    public static Text check(Violations violations, String field, @Nullable EnteredName words, int max) {
        var zh = words == null ? null : words.zh();
        var en = words == null ? null : words.en();
        if (blank(zh) && blank(en)) {
            violations.add(field + "/zh", "required");
            return Text.same("");
        }
        var chinese = violations.line(field + "/zh", blank(zh) ? en : zh, max);
        var english = violations.line(field + "/en", blank(en) ? zh : en, max);
        return new Text(chinese, english);
    }

    /** A text that may be left out: {@code ""} then. */
    public static String optional(Violations violations, String field, @Nullable String value, int max) {
        return blank(value) ? "" : violations.text(field, value, max);
    }

    public static EnteredName of(Text text) {
        return new EnteredName(text.zh(), text.en());
    }

    private static boolean blank(@Nullable String value) {
        return value == null || value.isBlank();
    }
}
