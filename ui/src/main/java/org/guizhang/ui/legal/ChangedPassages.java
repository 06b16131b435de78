package org.guizhang.ui.legal;

import java.util.ArrayList;
import java.util.List;
import org.guizhang.policy.diff.Piece;
import org.guizhang.policy.diff.Piece.Op;
import org.guizhang.policy.diff.Pieces;

/** The paragraphs of a text in which words came or went, each with the words around; what stayed whole is left out. */
final class ChangedPassages {
    private static final String PARAGRAPH_END = "\n\n";

    private ChangedPassages() {}

    static List<List<Piece>> of(String before, String after) {
        var passages = new ArrayList<List<Piece>>();
        var passage = new ArrayList<Piece>();
        for (var piece : Pieces.of(before, after)) {
            if (piece.op() != Op.SAME || !piece.words().contains(PARAGRAPH_END)) {
                passage.add(piece);
                continue;
            }
            var words = piece.words();
            end(passages, passage, words.substring(0, words.indexOf(PARAGRAPH_END)));
            passage =
                    new ArrayList<>(List.of(new Piece(Op.SAME, words.substring(words.lastIndexOf(PARAGRAPH_END) + 2))));
        }
        end(passages, passage, "");
        return passages;
    }

    private static void end(List<List<Piece>> passages, List<Piece> passage, String rest) {
        if (passage.stream().anyMatch(piece -> piece.op() != Op.SAME)) {
            var whole = new ArrayList<>(passage);
            whole.add(new Piece(Op.SAME, rest));
            whole.removeIf(piece -> piece.words().isEmpty());
            passages.add(List.copyOf(whole));
        }
    }
}
