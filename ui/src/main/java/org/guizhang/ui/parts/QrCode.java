package org.guizhang.ui.parts;

import com.vaadin.flow.component.html.Div;
import io.nayuki.qrcodegen.QrCode.Ecc;
import org.guizhang.ui.shell.Secret;

/**
 * A QR code (ISO/IEC 18004, error correction M) as an inline drawing: black on white in every look, with the quiet
 * zone of four modules that readers need, sharp on screen and paper.
 */
public class QrCode extends Div {
    private static final int QUIET = 4;

    /** @param name what it holds, for those who cannot see it */
    public QrCode(String content, String name) {
        Secret.inThisAnswer();
        addClassName("gz-qr");
        getElement().setAttribute("role", "img").setAttribute("aria-label", name);
        getElement().setProperty("innerHTML", drawing(content));
    }

    /** The drawing: one path, each dark module a square of 1 × 1. */
    static String drawing(String content) {
        var code = io.nayuki.qrcodegen.QrCode.encodeText(content, Ecc.MEDIUM);
        var path = new StringBuilder();
        for (var y = 0; y < code.size; y++) {
            for (var x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append('M')
                            .append(x + QUIET)
                            .append(',')
                            .append(y + QUIET)
                            .append("h1v1h-1z");
                }
            }
        }
        var side = code.size + 2 * QUIET;
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" shape-rendering=\"crispEdges\""
                        .formatted(side, side)
                + " aria-hidden=\"true\"><rect width=\"100%\" height=\"100%\" fill=\"#fff\"/><path fill=\"#000\" d=\""
                + path + "\"/></svg>";
    }
}
