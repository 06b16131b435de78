package org.guizhang.systemtests;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The tea garden of the platform's tests as an archive that a business uploads, changed in places. */
public final class TemplateArchive {
    /** What the tea garden is called in the catalogue of a business that has uploaded it. */
    public static final String ID = "own.tea-garden";

    private static final Path GARDEN = Path.of("../../platform/src/test/resources/format-2/templates/tea-garden/1.0.0");
    private final Map<String, String> files = new TreeMap<>();

    public static TemplateArchive garden() {
        var archive = new TemplateArchive();
        try (var walk = Files.walk(GARDEN)) {
            for (var file : (Iterable<Path>) walk.filter(Files::isRegularFile)::iterator) {
                archive.files.put(GARDEN.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
            return archive;
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    public TemplateArchive replace(String path, String words, String others) {
        var text = files.getOrDefault(path, "");
        if (!text.contains(words)) {
            throw new IllegalArgumentException(path + " must hold " + words);
        }
        files.put(path, text.replace(words, others));
        return this;
    }

    public TemplateArchive called(String title) {
        return replace("template.yaml", "Tea garden rules", title);
    }

    /** A version that follows the first. */
    public TemplateArchive later(String version) {
        return replace("template.yaml", "version: 1.0.0", "version: " + version + "\nfollows: 1.0.0");
    }

    public byte[] bytes() {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry("tea-garden/" + file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    public Answer upload(Rest caller) {
        return caller.with("Content-Type", "application/zip")
                .call("POST", "templates", BodyPublishers.ofByteArray(bytes()));
    }
}
