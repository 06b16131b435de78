package org.guizhang.policy.diff;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;

/**
 * A suggestion made of two wordings that come from one, sentence by sentence: what only one side has changed is taken
 * from that side.
 *
 * @param clean whether no sentence was changed by both; where one was, the suggestion has the own wording
 */
public record Merge(String words, boolean clean) {

    public static Merge of(String base, String fresh, String mine) {
        if (mine.equals(fresh) || base.equals(fresh)) {
            return new Merge(mine, true);
        }
        if (base.equals(mine)) {
            return new Merge(fresh, true);
        }
        var sentences = Pieces.sentences(base);
        var theirs = DiffUtils.diff(sentences, Pieces.sentences(fresh)).getDeltas();
        var own = DiffUtils.diff(sentences, Pieces.sentences(mine)).getDeltas();
        var words = new StringBuilder();
        var clean = true;
        int at = 0;
        int i = 0;
        int j = 0;
        while (i < theirs.size() || j < own.size()) {
            int start = Math.min(start(theirs, i, sentences.size()), start(own, j, sentences.size()));
            append(words, sentences.subList(at, start));
            int end = start;
            int firstTheirs = i;
            int firstOwn = j;
            boolean grown;
            do {
                grown = false;
                while (i < theirs.size() && touches(theirs.get(i), start, end)) {
                    end = Math.max(end, end(theirs.get(i++)));
                    grown = true;
                }
                while (j < own.size() && touches(own.get(j), start, end)) {
                    end = Math.max(end, end(own.get(j++)));
                    grown = true;
                }
            } while (grown);
            var isTheirs = side(sentences, theirs.subList(firstTheirs, i), start, end);
            var isOwn = side(sentences, own.subList(firstOwn, j), start, end);
            if (firstOwn == j) {
                append(words, isTheirs);
            } else {
                clean &= firstTheirs == i || isTheirs.equals(isOwn);
                append(words, isOwn);
            }
            at = end;
        }
        append(words, sentences.subList(at, sentences.size()));
        return new Merge(words.toString(), clean);
    }

    private static int start(List<AbstractDelta<String>> deltas, int index, int none) {
        return index < deltas.size() ? deltas.get(index).getSource().getPosition() : none;
    }

    private static int end(AbstractDelta<String> delta) {
        return delta.getSource().getPosition() + delta.getSource().size();
    }

    /** Two insertions at one place are about the same, too. */
    private static boolean touches(AbstractDelta<String> delta, int start, int end) {
        int from = delta.getSource().getPosition();
        return from < end || from == start;
    }

    private static List<String> side(List<String> base, List<AbstractDelta<String>> deltas, int start, int end) {
        var side = new ArrayList<String>();
        int at = start;
        for (var delta : deltas) {
            side.addAll(base.subList(at, delta.getSource().getPosition()));
            side.addAll(delta.getTarget().getLines());
            at = end(delta);
        }
        side.addAll(base.subList(at, end));
        return side;
    }

    private static void append(StringBuilder words, List<String> sentences) {
        sentences.forEach(words::append);
    }
}
