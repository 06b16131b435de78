package org.guizhang.ui.policy;

import static org.guizhang.ui.policy.Said.said;
import static org.guizhang.ui.shell.Words.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.guizhang.policy.diff.Difference.Line;
import org.guizhang.policy.diff.Piece;
import org.guizhang.shared.Languages;
import org.guizhang.ui.shell.Words;

/**
 * One text or setting: what it is, then its words with what came and went. A text is shown in the reader's language, and
 * in the other one where that differs, too: whoever approves answers for both.
 */
class ChangedLine extends Div {
    /** @param continued whether the line above is of the same part, whose name need not be said again */
    ChangedLine(Line line, boolean continued) {
        addClassName("gz-change-line");
        var label = new Span(continued ? member(line.member()) : label(line));
        label.addClassName("gz-change-label");
        add(label, words(line));
    }

    private static String label(Line line) {
        var name = line.name();
        if (name == null || said(name).isEmpty()) {
            return member(line.member());
        }
        return line.member().equals("text") ? said(name) : said(name) + " · " + member(line.member());
    }

    private static Div words(Line line) {
        var english = Languages.isEnglish(Words.locale());
        var own = english ? line.en() : line.zh();
        var other = english ? line.zh() : line.en();
        var words = new Div();
        if (!line.written()) {
            words.add(new Redline(oneForOne(worded(line.member(), own))));
            return words;
        }
        var both = isChange(other) && !other.equals(own);
        if (isChange(own) || !both) {
            words.add(redline(own, english));
        }
        if (both) {
            var tag = new Span(t(english ? "compare.in.zh" : "compare.in.en") + " ");
            tag.addClassNames("gz-small", "gz-muted");
            var second = new Div(tag, redline(other, !english));
            second.addClassName("gz-second-language");
            words.add(second);
        }
        return words;
    }

    private static Redline redline(List<Piece> pieces, boolean english) {
        var redline = new Redline(pieces);
        redline.getElement().setAttribute("lang", Languages.tag(english ? Languages.ENGLISH : Languages.CHINESE));
        return redline;
    }

    private static boolean isChange(List<Piece> pieces) {
        return pieces.stream().anyMatch(piece -> piece.op() != Piece.Op.SAME);
    }

    /** What a member is called; settings that nobody meets in daily work are all called so. */
    private static String member(String member) {
        var last = last(member);
        return Stream.of("compare.member." + member, "compare.member." + last, "member." + last)
                .map(ChangedLine::find)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> t("compare.member.other"));
    }

    private static List<Piece> worded(String member, List<Piece> pieces) {
        return pieces.stream()
                .map(piece -> new Piece(piece.op(), worded(member, piece.words())))
                .toList();
    }

    /** A value in place of another is no list of two. */
    private static List<Piece> oneForOne(List<Piece> pieces) {
        var one = pieces.size() == 3
                && pieces.get(0).op() == Piece.Op.REMOVED
                && pieces.get(1).op() == Piece.Op.SAME
                && pieces.get(1).words().matches("、|, ?|，")
                && pieces.get(2).op() == Piece.Op.ADDED;
        return one ? List.of(pieces.get(0), new Piece(Piece.Op.SAME, " → "), pieces.get(2)) : pieces;
    }

    /** Codes of the format in words. */
    private static String worded(String member, String code) {
        if (!code.matches("[A-Za-z=-]{2,20}")) {
            return code;
        }
        var last = last(member);
        var kind = last.equals("answer") ? "answer." : last.equals("type") ? "field." : "choice." + last + ".";
        return Stream.of(kind + code, "clause.kind." + code.toUpperCase(Locale.ROOT), "compare.code." + code)
                .filter(key -> last.equals("kind") || !key.startsWith("clause.kind."))
                .map(ChangedLine::find)
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(code);
    }

    private static String last(String member) {
        return member.substring(member.lastIndexOf('.') + 1);
    }

    private static Optional<String> find(String key) {
        return Words.find(Words.locale(), key);
    }
}
