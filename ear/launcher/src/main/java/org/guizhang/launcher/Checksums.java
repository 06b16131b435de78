package org.guizhang.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** SHA-256 of the files of a folder in the form that {@code sha256sum -c} reads; paths are relative, parted by {@code /}. */
final class Checksums {
    static final String FILE = "SHA256SUMS";
    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64})  (.+)");

    private Checksums() {}

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }

    static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    static String of(Path file) throws IOException {
        var digest = sha256();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return hex(digest);
    }

    /** Writes through to the disk what comes, and answers its digest. */
    static String copy(InputStream in, Path target) throws IOException {
        var digest = sha256();
        try (var file = new SafeFile(target);
                var out = new DigestOutputStream(file, digest)) {
            in.transferTo(out);
        }
        return hex(digest);
    }

    static void write(Path folder, SortedMap<String, String> sums) throws IOException {
        var text = sums.entrySet().stream()
                .map(entry -> entry.getValue() + "  " + entry.getKey() + "\n")
                .collect(Collectors.joining());
        try (var file = new SafeFile(folder.resolve(FILE))) {
            file.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Paths and their digests as they stand in the folder's file; refuses a file of another form. */
    static SortedMap<String, String> read(Path folder) throws IOException {
        var sums = new TreeMap<String, String>();
        for (var line : Files.readAllLines(folder.resolve(FILE))) {
            var parts = LINE.matcher(line);
            var path = parts.matches() ? Path.of(parts.group(2)) : null;
            if (path == null || path.isAbsolute() || !path.normalize().equals(path) || path.startsWith("..")) {
                throw new Refusal("The file " + folder.resolve(FILE) + " is not one of a backup: \"" + line + "\".");
            }
            sums.put(parts.group(2), parts.group(1));
        }
        return sums;
    }

    /** Holds every file against its digest; refuses at the first that is missing or another. */
    static void check(Path folder, SortedMap<String, String> sums) throws IOException {
        for (var entry : sums.entrySet()) {
            var file = folder.resolve(entry.getKey());
            if (!Files.isRegularFile(file)) {
                throw new Refusal("The backup " + folder + " is not whole: " + entry.getKey()
                        + " is missing. Take another copy of it, or another backup.");
            }
            if (!of(file).equals(entry.getValue())) {
                throw new Refusal("The backup " + folder + " is damaged: " + entry.getKey()
                        + " is not what was written. Take another copy of it, or another backup.");
            }
        }
    }
}
