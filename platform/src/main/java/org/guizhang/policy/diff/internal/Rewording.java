package org.guizhang.policy.diff.internal;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.guizhang.policy.diff.Piece;
import org.guizhang.policy.diff.Piece.Op;
import org.guizhang.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * How far two wordings of a text are apart. How much of it is another is counted in letters and digits.
 *
 * @param same whether both say the same, see {@link BareWords}
 * @param was the wording before, letters and digits alone
 * @param is the wording after
 * @param changed letters and digits that came or went
 */
public record Rewording(
        boolean same, String was, String is, List<String> numbersBefore, List<String> numbersAfter, int changed) {
    /** A text of which more than one part in so many came or went is another one, if it is not all too short. */
    static final int SHARE = 3;

    static final int LEAST = 12;

    private static final Pattern MARKS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern NUMBER =
            Pattern.compile("(?:[<>≤≥=≠~±+\\-−–]\\s*)?\\d+(?:[.,:]\\d+)*|[零〇一二两三四五六七八九十百千万亿半]+"
                    + "|\\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty"
                    + "|fifty|sixty|hundred|thousand|half|once|twice|double|first|second|third)\\b");

    public static Rewording of(List<Piece> pieces) {
        var before = new StringBuilder();
        var after = new StringBuilder();
        int changed = 0;
        for (var piece : pieces) {
            if (piece.op() != Op.ADDED) {
                before.append(piece.words());
            }
            if (piece.op() != Op.REMOVED) {
                after.append(piece.words());
            }
            if (piece.op() != Op.SAME) {
                changed += bare(piece.words()).length();
            }
        }
        return new Rewording(
                BareWords.of(before.toString()).equals(BareWords.of(after.toString())),
                bare(before.toString()),
                bare(after.toString()),
                numbers(before.toString()),
                numbers(after.toString()),
                changed);
    }

    /** Whether little of the text is left, or little of it was there before. */
    public boolean isAnother() {
        return changed >= LEAST && changed * SHARE > was.length() + is.length();
    }

    public boolean changesNumbers() {
        return !numbersBefore.equals(numbersAfter);
    }

    /** The numbers in both languages, in the order of the text. */
    static List<String> numbers(@Nullable Text text) {
        return text == null ? List.of() : numbers(text.zh() + "\n" + text.en());
    }

    private static List<String> numbers(String text) {
        var found = new ArrayList<String>();
        var matcher = NUMBER.matcher(plain(text));
        while (matcher.find()) {
            found.add(matcher.group());
        }
        return List.copyOf(found);
    }

    private static String bare(String text) {
        return MARKS.matcher(plain(text)).replaceAll("");
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
