package org.guizhang.ui.policy;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.guizhang.policy.diff.Piece;

/** Words that came and went, as a browser, a printer and a screen reader know them: underlined and struck through. */
class Redline extends Span {
    Redline(List<Piece> pieces) {
        addClassName("gz-marked");
        for (var piece : pieces) {
            switch (piece.op()) {
                case SAME -> add(new Span(piece.words()));
                case ADDED -> add(added(piece.words()));
                case REMOVED -> add(removed(piece.words()));
            }
        }
    }

    static HtmlContainer added(String words) {
        return mark("ins", words);
    }

    static HtmlContainer removed(String words) {
        return mark("del", words);
    }

    private static HtmlContainer mark(String tag, String words) {
        var mark = new HtmlContainer(tag);
        mark.setText(words);
        return mark;
    }
}
