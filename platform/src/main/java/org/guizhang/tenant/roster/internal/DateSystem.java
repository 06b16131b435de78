package org.guizhang.tenant.roster.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * From which day a workbook counts days: {@code workbookPr/@date1904}, a boolean of XML Schema and so {@code 1} or
 * {@code true} (ECMA-376 part 1, 18.2.28). The reader of spreadsheets knows only the second of them.
 */
final class DateSystem {
    private static final Pattern SINCE_1904 =
            Pattern.compile("<(?:\\w+:)?workbookPr\\b[^>]*\\bdate1904\\s*=\\s*[\"'](?:1|true)[\"']");
    private static final int MAX_BYTES = 1 << 20;

    private DateSystem() {}

    static boolean isSince1904(byte[] archive) throws IOException {
        try (var zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(archive))
                .get()) {
            for (var parts = zip.getEntries(); parts.hasMoreElements(); ) {
                var part = parts.nextElement();
                if (part.getName().endsWith("workbook.xml")) {
                    try (var content = zip.getInputStream(part)) {
                        var words = new String(content.readNBytes(MAX_BYTES), StandardCharsets.UTF_8);
                        return SINCE_1904.matcher(words).find();
                    }
                }
            }
        }
        return false;
    }
}
