package org.guizhang.ui.policy;

import static org.guizhang.ui.policy.Said.said;
import static org.guizhang.ui.shell.Words.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.guizhang.policy.diff.Difference.Line;
import org.guizhang.policy.diff.Piece;
import org.guizhang.shared.Languages;
import org.guizhang.ui.shell.Words;

/** One text or setting: what it is, then its words with what came and went. */
class ChangedLine extends Div {
    ChangedLine(Line line) {
        addClassName("gz-change-line");
        var name = line.name();
        var label = new Span(
                name == null || said(name).isEmpty()
                        ? member(line.member())
                        : line.member().equals("text") ? said(name) : said(name) + " · " + member(line.member()));
        label.addClassName("gz-change-label");
        add(label, new Redline(pieces(line)));
    }

    /** What a member is called; settings that nobody meets in daily work are all called so. */
    private static String member(String member) {
        return Words.find(Words.locale(), "compare.member." + member).orElseGet(() -> t("compare.member.other"));
    }

    private static List<Piece> pieces(Line line) {
        var pieces = Languages.isEnglish(Words.locale()) ? line.en() : line.zh();
        var worded = pieces.stream()
                .map(piece -> new Piece(piece.op(), worded(piece.words())))
                .toList();
        return isOneForOne(worded) ? List.of(worded.get(0), new Piece(Piece.Op.SAME, " → "), worded.get(2)) : worded;
    }

    /** A value in place of another is no list of two. */
    private static boolean isOneForOne(List<Piece> pieces) {
        return pieces.size() == 3
                && pieces.get(0).op() == Piece.Op.REMOVED
                && pieces.get(1).op() == Piece.Op.SAME
                && pieces.get(1).words().matches("、|, ?|，")
                && pieces.get(2).op() == Piece.Op.ADDED;
    }

    /** Codes of the format in words. */
    private static String worded(String code) {
        return code.matches("[a-z-]{2,20}")
                ? Words.find(Words.locale(), "compare.code." + code).orElse(code)
                : code;
    }
}
