package org.guizhang.print;

import io.nayuki.qrcodegen.QrCode;
import io.nayuki.qrcodegen.QrCode.Ecc;

/** Draws QR codes (ISO/IEC 18004, error correction M) with their quiet zone. */
final class CodeFigure {
    private static final int QUIET = 4;

    private CodeFigure() {}

    /** @param y its lower edge, in points as all lengths here */
    static void draw(TaggedPages pages, String content, float x, float y, float side) {
        var code = QrCode.encodeText(content, Ecc.MEDIUM);
        var module = side / (code.size + 2 * QUIET);
        var element = pages.element("Figure");
        element.setAlternateDescription(content);
        var page = pages.marked(element);
        page.black();
        var top = y + side - QUIET * module;
        for (var row = 0; row < code.size; row++) {
            for (var from = 0; from < code.size; from++) {
                var to = from;
                while (to < code.size && code.getModule(to, row)) {
                    to++;
                }
                if (to > from) {
                    page.bar(x + (QUIET + from) * module, top - (row + 1) * module, (to - from) * module, module);
                    from = to;
                }
            }
        }
        page.filled();
        page.end();
    }
}
