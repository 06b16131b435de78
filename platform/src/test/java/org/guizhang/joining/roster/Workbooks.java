package org.guizhang.joining.roster;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.function.BiFunction;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** Spreadsheets as offices send them, and as nobody should. */
final class Workbooks {
    private Workbooks() {}

    /** What a test writes into the one sheet of a workbook. */
    interface Content {
        void write(Worksheet sheet);
    }

    static byte[] of(Content content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Test", "1.0")) {
            content.write(workbook.newWorksheet("People"));
        }
        return bytes.toByteArray();
    }

    /** Heads and rows; numbers stay numbers. */
    static byte[] of(List<?> heads, List<? extends List<?>> rows) throws IOException {
        return of(sheet -> {
            for (var row = 0; row <= rows.size(); row++) {
                var cells = row == 0 ? heads : rows.get(row - 1);
                for (var column = 0; column < cells.size(); column++) {
                    if (cells.get(column) instanceof Number number) {
                        sheet.value(row, column, number);
                    } else {
                        sheet.value(row, column, cells.get(column).toString());
                    }
                }
            }
        });
    }

    /** The same with its parts written otherwise; {@code change} gets name and text of each, and null leaves it out. */
    static byte[] changed(byte[] workbook, BiFunction<String, String, @Nullable String> change) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var in = ZipFile.builder()
                        .setSeekableByteChannel(new SeekableInMemoryByteChannel(workbook))
                        .get();
                var out = new ZipOutputStream(bytes)) {
            for (var entry : Collections.list(in.getEntries())) {
                var text = new String(in.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                var written = change.apply(entry.getName(), text);
                if (written != null) {
                    out.putNextEntry(new ZipEntry(entry.getName()));
                    out.write(written.getBytes(StandardCharsets.UTF_8));
                }
            }
        }
        return bytes.toByteArray();
    }

    /** The same with something in one part written otherwise, which has to stand there. */
    static byte[] changed(byte[] workbook, String part, String pattern, String by) throws IOException {
        return changed(workbook, (name, text) -> {
            if (!name.equals(part)) {
                return text;
            }
            var after = text.replaceFirst(pattern, by);
            if (after.equals(text)) {
                throw new IllegalStateException(part + " has no " + pattern + ": " + text);
            }
            return after;
        });
    }
}
