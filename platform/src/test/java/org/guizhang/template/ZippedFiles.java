package org.guizhang.template;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/** The tea garden as an archive, changed in places; or any files. */
public final class ZippedFiles {
    private static final Path GARDEN = Path.of("src/test/resources/format-2/templates/tea-garden/1.0.0");
    private final Map<String, byte[]> files = new LinkedHashMap<>();

    /** The tea garden, its files at the top of the archive. */
    public static ZippedFiles garden() {
        return of(GARDEN);
    }

    /** The files of a folder, at the top of the archive. */
    public static ZippedFiles of(Path folder) {
        var zipped = new ZippedFiles();
        try (var walk = Files.walk(folder)) {
            for (var file : (Iterable<Path>) walk.filter(Files::isRegularFile).sorted()::iterator) {
                zipped.files.put(folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
            return zipped;
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    public ZippedFiles put(String path, String content) {
        files.put(path, content.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    public ZippedFiles put(String path, byte[] content) {
        files.put(path, content);
        return this;
    }

    /** Replaces words that stand in a file. */
    public ZippedFiles replace(String path, String words, String others) {
        var text = new String(files.getOrDefault(path, new byte[0]), StandardCharsets.UTF_8);
        if (!text.contains(words)) {
            throw new IllegalArgumentException(path + " must hold " + words);
        }
        return put(path, text.replace(words, others));
    }

    /** Puts everything into a folder. */
    public ZippedFiles into(String folder) {
        var moved = new LinkedHashMap<String, byte[]>();
        files.forEach((path, content) -> moved.put(folder + path, content));
        files.clear();
        files.putAll(moved);
        return this;
    }

    public ZippedFiles and(ZippedFiles others) {
        files.putAll(others.files);
        return this;
    }

    public byte[] bytes() {
        return bytes(0);
    }

    /** @param mode of Unix for every entry; 0 for none */
    public byte[] bytes(int mode) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipArchiveOutputStream(out)) {
            for (var file : files.entrySet()) {
                var entry = new ZipArchiveEntry(file.getKey());
                if (mode != 0) {
                    entry.setUnixMode(mode);
                }
                zip.putArchiveEntry(entry);
                zip.write(file.getValue());
                zip.closeArchiveEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
