package org.guizhang.ui.policy.reading;

import static org.guizhang.ui.shell.Messages.t;
import static org.guizhang.ui.shell.Texts.said;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guizhang.policy.diff.Difference;
import org.guizhang.policy.diff.Difference.Line;
import org.guizhang.policy.diff.Piece;
import org.guizhang.shared.Languages;
import org.guizhang.ui.parts.Html;
import org.guizhang.ui.parts.Redline;
import org.guizhang.ui.shell.Messages;

/**
 * One text or setting: what it is, then its words with what came and went. A text is shown in the reader's language, and
 * in the other one where that differs, too: whoever approves answers for both. Written as HTML and not as components,
 * because a first edition has thousands of lines.
 */
final class ChangedLine {
    private static final String ZH_COMMA = "、";
    private static final String EN_COMMA = ", ";

    private ChangedLine() {}

    /** All lines of a thing; a part is named once. */
    static String html(List<Line> lines) {
        var html = new StringBuilder();
        var part = "";
        for (var line : lines) {
            var continued = !line.part().isEmpty() && line.part().equals(part);
            html.append("<div class=\"gz-change-line\"><span class=\"gz-change-label\">")
                    .append(Html.escaped(continued ? member(line.member()) : label(line)))
                    .append("</span><div>")
                    .append(words(line))
                    .append("</div></div>");
            part = line.part();
        }
        return html.toString();
    }

    private static String label(Line line) {
        var name = line.name();
        if (name == null || said(name).isEmpty()) {
            return member(line.member());
        }
        return line.member().equals("text") ? said(name) : said(name) + " · " + member(line.member());
    }

    private static String words(Line line) {
        var english = Languages.isEnglish(Messages.locale());
        var own = english ? line.en() : line.zh();
        var other = english ? line.zh() : line.en();
        if (!line.written()) {
            return Redline.html(oneForOne(worded(line.member(), own)), english);
        }
        if (line.how() == Difference.How.MOVED) {
            return tag("compare.line.moved") + Redline.html(own, english);
        }
        var both = isChange(other) && !other.equals(own);
        var words = isChange(own) || !both ? Redline.html(own, english) : "";
        return both
                ? words + "<div class=\"gz-second-language\">" + tag(english ? "compare.in.zh" : "compare.in.en")
                        + Redline.html(other, !english) + "</div>"
                : words;
    }

    private static String tag(String key) {
        return "<span class=\"gz-small gz-muted\">" + Html.escaped(t(key)) + " </span>";
    }

    private static boolean isChange(List<Piece> pieces) {
        return pieces.stream().anyMatch(piece -> piece.op() != Piece.Op.SAME);
    }

    /** What a member is called; settings that nobody meets in daily work are all called so. */
    private static String member(String member) {
        // What must be the same is named by a field of the business's form, whatever it is called.
        var named = member.replaceFirst("\\.same\\..*", ".same");
        var ways = Stream.iterate(named, way -> way.substring(way.indexOf('.') + 1))
                .limit(1 + named.chars().filter(c -> c == '.').count())
                .map("compare.member."::concat);
        return Stream.concat(ways, Stream.of("member." + last(member)))
                .map(ChangedLine::find)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> t("compare.member.other"));
    }

    private static List<Piece> worded(String member, List<Piece> pieces) {
        return pieces.stream()
                .map(piece -> new Piece(piece.op(), wordedEach(member, piece.words())))
                .toList();
    }

    /** Several codes may have come or gone at once. */
    private static String wordedEach(String member, String codes) {
        var comma = codes.contains(ZH_COMMA) ? ZH_COMMA : EN_COMMA;
        return Stream.of(codes.split(comma, -1))
                .map(code -> worded(member, code))
                .collect(Collectors.joining(comma));
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
        if (!code.matches("[A-Za-z0-9=;,-]{2,60}")) {
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
        return Messages.find(Messages.locale(), key);
    }
}
