package org.guizhang.policy.diff.internal;

import java.util.List;
import java.util.Locale;
import org.guizhang.policy.diff.Comparison;
import org.guizhang.policy.diff.Difference.How;
import org.guizhang.policy.diff.Difference.Line;
import org.guizhang.policy.diff.Piece;
import org.guizhang.policy.diff.Pieces;
import org.guizhang.shared.Languages;
import org.guizhang.shared.Message;
import org.guizhang.shared.Text;
import org.jspecify.annotations.Nullable;

/** Makes the lines of a difference; none where both sides are the same. */
public final class Lines {
    private Lines() {}

    /** Two wordings of a text; null where there is none. */
    public static List<Line> text(
            String part, @Nullable Text name, String member, @Nullable Text before, @Nullable Text after) {
        var was = Comparison.words(before);
        var is = Comparison.words(after);
        return was.equals(is)
                ? List.of()
                : List.of(new Line(
                        part,
                        name,
                        member,
                        how(before, after),
                        true,
                        Pieces.of(was.zh(), is.zh()),
                        Pieces.of(was.en(), is.en())));
    }

    /** A part that came or went, with all its words. */
    static Line whole(String part, Text name, How how, Text words) {
        var came = how == How.ADDED;
        return new Line(
                part,
                name,
                "text",
                how,
                true,
                came ? Pieces.allAdded(words.zh()) : Pieces.allRemoved(words.zh()),
                came ? Pieces.allAdded(words.en()) : Pieces.allRemoved(words.en()));
    }

    /** A part that only stands elsewhere. */
    static Line moved(String part, Text name, Text words) {
        return new Line(part, name, "text", How.MOVED, true, same(words.zh()), same(words.en()));
    }

    /** Two lists of names. */
    public static List<Line> names(
            String part, @Nullable Text name, String member, List<Text> before, List<Text> after) {
        return before.equals(after)
                ? List.of()
                : List.of(new Line(
                        part,
                        name,
                        member,
                        How.CHANGED,
                        false,
                        names(before, after, Languages.CHINESE),
                        names(before, after, Languages.ENGLISH)));
    }

    private static List<Piece> names(List<Text> before, List<Text> after, Locale locale) {
        return Pieces.ofNames(
                before.stream().map(text -> text.in(locale)).toList(),
                after.stream().map(text -> text.in(locale)).toList(),
                Message.of("list.comma").in(locale));
    }

    private static List<Piece> same(String words) {
        return List.of(new Piece(Piece.Op.SAME, words));
    }

    private static How how(@Nullable Text before, @Nullable Text after) {
        return before == null ? How.ADDED : after == null ? How.REMOVED : How.CHANGED;
    }
}
