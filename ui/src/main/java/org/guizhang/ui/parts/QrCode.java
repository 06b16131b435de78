package org.guizhang.ui.parts;

import com.vaadin.flow.component.html.Div;
import org.guizhang.shared.QrDrawing;
import org.guizhang.ui.shell.Secret;

/**
 * A QR code (ISO/IEC 18004, error correction M) as an inline drawing: black on white in every look, with the quiet
 * zone of four modules that readers need, sharp on screen and paper.
 */
public class QrCode extends Div {
    /** @param name what it holds, for those who cannot see it */
    public QrCode(String content, String name) {
        Secret.inThisAnswer();
        addClassName("gz-qr");
        getElement().setAttribute("role", "img").setAttribute("aria-label", name);
        getElement().setProperty("innerHTML", drawing(content));
    }

    /** The drawing: one path, each dark module a square of 1 × 1. */
    static String drawing(String content) {
        var code = QrDrawing.of(content);
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" shape-rendering=\"crispEdges\""
                        .formatted(code.side(), code.side())
                + " aria-hidden=\"true\"><rect width=\"100%\" height=\"100%\" fill=\"#fff\"/><path fill=\"#000\" d=\""
                + code.path() + "\"/></svg>";
    }
}
