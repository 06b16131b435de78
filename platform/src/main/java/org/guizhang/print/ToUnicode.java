package org.guizhang.print;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/** Says which character a code stands for: the one that was written, not one that looks like it. */
final class ToUnicode {
    private static final int MOST_IN_A_BLOCK = 100;

    private ToUnicode() {}

    /**
     * @param characters the characters of the codes 1, 2, 3 …
     * @param bytes length of a code
     */
    static COSStream of(List<Integer> characters, int bytes) throws IOException {
        var map = new StringBuilder("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n")
                .append("/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n")
                .append("/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n1 begincodespacerange\n")
                .append("<" + "00".repeat(bytes) + "> <" + "FF".repeat(bytes) + ">\nendcodespacerange\n");
        for (var from = 0; from < characters.size(); from += MOST_IN_A_BLOCK) {
            var to = Math.min(from + MOST_IN_A_BLOCK, characters.size());
            map.append(to - from).append(" beginbfchar\n");
            for (var i = from; i < to; i++) {
                map.append('<').append(hex(i + 1, bytes)).append("> <");
                map.append(utf16(characters.get(i))).append(">\n");
            }
            map.append("endbfchar\n");
        }
        map.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
        var stream = new COSStream();
        try (var out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(map.toString().getBytes(StandardCharsets.US_ASCII));
        }
        return stream;
    }

    static String hex(int code, int bytes) {
        return HexFormat.of().withUpperCase().toHexDigits(code, 2 * bytes);
    }

    private static String utf16(int character) {
        return HexFormat.of()
                .withUpperCase()
                .formatHex(Character.toString(character).getBytes(StandardCharsets.UTF_16BE));
    }
}
