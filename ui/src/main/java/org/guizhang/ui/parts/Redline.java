package org.guizhang.ui.parts;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.guizhang.policy.diff.Piece;
import org.guizhang.shared.Languages;

/** Words that came and went, as a browser, a printer and a screen reader know them: underlined and struck through. */
public class Redline extends Span {
    public Redline(List<Piece> pieces) {
        addClassName("gz-marked");
        for (var piece : pieces) {
            switch (piece.op()) {
                case SAME -> add(new Span(piece.words()));
                case ADDED -> add(added(piece.words()));
                case REMOVED -> add(removed(piece.words()));
            }
        }
    }

    /** The same as HTML, where there are too many for components. */
    public static String html(List<Piece> pieces, boolean english) {
        var language = Languages.tag(english ? Languages.ENGLISH : Languages.CHINESE);
        var html = new StringBuilder("<span class=\"gz-marked\" lang=\"" + language + "\">");
        for (var piece : pieces) {
            var tag = switch (piece.op()) {
                case SAME -> "span";
                case ADDED -> "ins";
                case REMOVED -> "del";
            };
            html.append('<').append(tag).append('>').append(Html.escaped(piece.words()));
            html.append("</").append(tag).append('>');
        }
        return html.append("</span>").toString();
    }

    public static HtmlContainer added(String words) {
        return mark("ins", words);
    }

    public static HtmlContainer removed(String words) {
        return mark("del", words);
    }

    private static HtmlContainer mark(String tag, String words) {
        var mark = new HtmlContainer(tag);
        mark.setText(words);
        return mark;
    }
}
