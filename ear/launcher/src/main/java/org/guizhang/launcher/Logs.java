package org.guizhang.launcher;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** Log files of the servers, read to tell a person why something failed. */
final class Logs {
    private static final long ROTATE_BYTES = 10_000_000;
    private static final int READ_BYTES = 4_000_000;

    private Logs() {}

    static void rotate(Path log) throws IOException {
        if (size(log) > ROTATE_BYTES) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    static long size(Path log) throws IOException {
        return Files.exists(log) ? Files.size(log) : 0;
    }

    /** What was written after that position, or from the beginning if the file was rotated since. */
    static String since(Path log, long position) throws IOException {
        var size = size(log);
        if (size == 0) {
            return "";
        }
        var from = size < position ? 0 : position;
        var buffer = ByteBuffer.allocate((int) Math.min(size - from, READ_BYTES));
        try (var channel = FileChannel.open(log)) {
            channel.position(from);
            while (buffer.hasRemaining() && channel.read(buffer) >= 0) {}
        }
        return new String(buffer.array(), 0, buffer.position(), StandardCharsets.UTF_8);
    }

    /** The last line that says something, preferring a fatal one, without the log's own prefix and full stop. */
    static String lastMeaning(String text) {
        List<String> lines =
                text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        if (lines.isEmpty()) {
            return "it said nothing";
        }
        var fatal = lines.stream()
                .filter(line -> line.contains("FATAL:") || line.contains("ERROR:") || line.contains("error:"))
                .reduce((first, second) -> second)
                .orElse(lines.get(lines.size() - 1));
        return fatal.replaceFirst("^.*?(FATAL|ERROR|error):\\s*", "").replaceFirst("\\.$", "");
    }
}
