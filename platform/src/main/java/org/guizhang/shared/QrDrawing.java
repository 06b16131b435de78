package org.guizhang.shared;

import io.nayuki.qrcodegen.QrCode;
import io.nayuki.qrcodegen.QrCode.Ecc;

/**
 * A QR code (ISO/IEC 18004, error correction M) to be drawn: dark modules as one path of squares of 1 × 1, with the quiet
 * zone of four modules that readers need.
 *
 * @param side of the square it is drawn in
 * @param path of SVG
 */
public record QrDrawing(int side, String path) {
    private static final int QUIET = 4;

    public static QrDrawing of(String content) {
        var code = QrCode.encodeText(content, Ecc.MEDIUM);
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
        return new QrDrawing(code.size + 2 * QUIET, path.toString());
    }
}
