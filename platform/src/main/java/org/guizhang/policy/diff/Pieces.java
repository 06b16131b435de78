package org.guizhang.policy.diff;

import com.github.difflib.DiffUtils;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.guizhang.policy.diff.Piece.Op;

/** Two wordings of a text, cut into what stayed, came and went: by sentence first, then by character or word. */
public final class Pieces {
    /** Chinese by the character, everything else by the word; blanks and marks stand alone. */
    private static final Pattern TOKEN = Pattern.compile("\\p{IsHan}|[\\p{L}\\p{N}&&[^\\p{IsHan}]]+|(?s).");

    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[。！？；\\n])|(?<=[.!?;]\\s)");
    /** Longer passages without a sentence in common are shown whole: matching them would cost their square. */
    private static final int MAX_TOKENS = 3000;
    /** A single character between two changes that happens to be the same only disturbs the eye. */
    private static final int CRUMB = 1;

    private Pieces() {}

    public static List<Piece> of(String before, String after) {
        var found = new ArrayList<Piece>();
        compare(sentences(before), sentences(after), found, (was, is) -> {
            var old = tokens(String.join("", was));
            var fresh = tokens(String.join("", is));
            if (old.size() + fresh.size() > MAX_TOKENS) {
                replace(old, fresh, found);
            } else {
                var inside = new ArrayList<Piece>();
                compare(old, fresh, inside, (a, b) -> replace(a, b, inside));
                found.addAll(inside);
            }
        });
        return joined(withoutCrumbs(joined(found)));
    }

    /** Names in a row, each whole. */
    public static List<Piece> ofNames(List<String> before, List<String> after, String comma) {
        var found = new ArrayList<Piece>();
        compare(before, after, found, (was, is) -> {
            was.forEach(name -> found.add(new Piece(Op.REMOVED, name)));
            is.forEach(name -> found.add(new Piece(Op.ADDED, name)));
        });
        var spaced = new ArrayList<Piece>();
        for (var piece : found) {
            if (!spaced.isEmpty()) {
                spaced.add(new Piece(Op.SAME, comma));
            }
            spaced.add(piece);
        }
        return List.copyOf(spaced);
    }

    public static List<Piece> allAdded(String words) {
        return words.isEmpty() ? List.of() : List.of(new Piece(Op.ADDED, words));
    }

    public static List<Piece> allRemoved(String words) {
        return words.isEmpty() ? List.of() : List.of(new Piece(Op.REMOVED, words));
    }

    /** The sentences of a text with their ends; joined they are the text. */
    static List<String> sentences(String text) {
        return text.isEmpty() ? List.of() : SENTENCE_END.splitAsStream(text).toList();
    }

    private static List<String> tokens(String text) {
        return TOKEN.matcher(text).results().map(found -> found.group()).toList();
    }

    /** What is different goes to {@code changed}, the rest stays, one piece for each element. */
    private static void compare(List<String> before, List<String> after, List<Piece> into, Changed changed) {
        int at = 0;
        for (var delta : DiffUtils.diff(before, after).getDeltas()) {
            same(before.subList(at, delta.getSource().getPosition()), into);
            changed.between(delta.getSource().getLines(), delta.getTarget().getLines());
            at = delta.getSource().getPosition() + delta.getSource().size();
        }
        same(before.subList(at, before.size()), into);
    }

    private interface Changed {
        void between(List<String> before, List<String> after);
    }

    private static void same(List<String> words, List<Piece> into) {
        words.forEach(word -> into.add(new Piece(Op.SAME, word)));
    }

    private static void replace(List<String> before, List<String> after, List<Piece> into) {
        into.addAll(allRemoved(String.join("", before)));
        into.addAll(allAdded(String.join("", after)));
    }

    private static List<Piece> withoutCrumbs(List<Piece> pieces) {
        var found = new ArrayList<Piece>();
        for (int i = 0; i < pieces.size(); i++) {
            var piece = pieces.get(i);
            var between = i > 0 && i < pieces.size() - 1 && piece.op() == Op.SAME;
            if (between && piece.words().codePointCount(0, piece.words().length()) <= CRUMB) {
                found.add(new Piece(Op.REMOVED, piece.words()));
                found.add(new Piece(Op.ADDED, piece.words()));
            } else {
                found.add(piece);
            }
        }
        return found;
    }

    /** Neighbours of one kind become one, what went stands before what came. */
    private static List<Piece> joined(List<Piece> pieces) {
        var found = new ArrayList<Piece>();
        var gone = new StringBuilder();
        var come = new StringBuilder();
        var same = new StringBuilder();
        for (var piece : pieces) {
            if (piece.op() == Op.SAME) {
                flush(gone, come, found);
                same.append(piece.words());
            } else {
                if (!same.isEmpty()) {
                    found.add(new Piece(Op.SAME, same.toString()));
                    same.setLength(0);
                }
                (piece.op() == Op.REMOVED ? gone : come).append(piece.words());
            }
        }
        flush(gone, come, found);
        if (!same.isEmpty()) {
            found.add(new Piece(Op.SAME, same.toString()));
        }
        return List.copyOf(found);
    }

    private static void flush(StringBuilder gone, StringBuilder come, List<Piece> into) {
        into.addAll(allRemoved(gone.toString()));
        into.addAll(allAdded(come.toString()));
        gone.setLength(0);
        come.setLength(0);
    }
}
