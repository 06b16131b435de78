package org.guizhang.sheet;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * What has to be known of a workbook before its cells are read.
 *
 * @param since1904 from which day it counts days: {@code workbookPr/@date1904}, a boolean of XML Schema and so {@code 1}
 *     or {@code true} (ECMA-376 part 1, 18.2.28), of which the reader of spreadsheets knows only the second
 * @param styled whether it has formats of cells, which a workbook may do without; the reader fails where they are missing
 */
record WorkbookTraits(boolean since1904, boolean styled) {
    private static final Pattern SINCE_1904 =
            Pattern.compile("<(?:\\w+:)?workbookPr\\b[^>]*\\bdate1904\\s*=\\s*[\"'](?:1|true)[\"']");
    private static final int MAX_BYTES = 1 << 20;

    static WorkbookTraits of(byte[] archive) throws IOException {
        var since1904 = false;
        var styled = false;
        try (var zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(archive))
                .get()) {
            for (var parts = zip.getEntries(); parts.hasMoreElements(); ) {
                var part = parts.nextElement();
                styled |= part.getName().endsWith("styles.xml");
                if (part.getName().endsWith("workbook.xml")) {
                    try (var content = zip.getInputStream(part)) {
                        var words = new String(content.readNBytes(MAX_BYTES), StandardCharsets.UTF_8);
                        since1904 |= SINCE_1904.matcher(words).find();
                    }
                }
            }
        }
        return new WorkbookTraits(since1904, styled);
    }
}
