package org.guizhang.template.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * All files under {@code guizhang/templates} and {@code guizhang/trades} of a class path. A marker file leads to the
 * places, because not every jar has entries for its folders.
 */
public final class ClassPathFiles {
    private static final String ROOT = "guizhang/";
    private static final String MARKER = ROOT + "catalogue.properties";

    private ClassPathFiles() {}

    /** Content by path, such as {@code templates/restaurant-operations/template.yaml}; sorted. */
    public static SortedMap<String, byte[]> of(ClassLoader loader) {
        return read(loader, ClassPathFiles::isContent);
    }

    /** The same of the everyday words, which lie beside them. */
    public static SortedMap<String, byte[]> words(ClassLoader loader) {
        return read(loader, path -> path.startsWith("words/"));
    }

    private static SortedMap<String, byte[]> read(ClassLoader loader, Predicate<String> wanted) {
        var files = new TreeMap<String, byte[]>();
        try {
            for (var marker : Collections.list(loader.getResources(MARKER))) {
                add(marker, files, wanted);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return files;
    }

    private static void add(URL marker, SortedMap<String, byte[]> files, Predicate<String> wanted) throws IOException {
        switch (marker.getProtocol()) {
            case "file" -> addFolder(Path.of(URI.create(marker.toString()).resolve(".")), files, wanted);
            case "jar" -> addJar((JarURLConnection) marker.openConnection(), files, wanted);
            default -> throw new IOException("Templates cannot be read from " + marker);
        }
    }

    private static void addFolder(Path root, SortedMap<String, byte[]> files, Predicate<String> wanted)
            throws IOException {
        try (var walk = Files.walk(root)) {
            for (var file : (Iterable<Path>) walk.filter(Files::isRegularFile)::iterator) {
                var path = root.relativize(file).toString().replace('\\', '/');
                if (wanted.test(path)) {
                    files.put(path, Files.readAllBytes(file));
                }
            }
        }
    }

    private static void addJar(JarURLConnection connection, SortedMap<String, byte[]> files, Predicate<String> wanted)
            throws IOException {
        // A cached jar would belong to the server too, and closing it here would close it there.
        connection.setUseCaches(false);
        try (var jar = connection.getJarFile()) {
            for (var entry : Collections.list(jar.entries())) {
                var name = entry.getName();
                if (!entry.isDirectory() && name.startsWith(ROOT) && wanted.test(name.substring(ROOT.length()))) {
                    try (var in = jar.getInputStream(entry)) {
                        files.put(name.substring(ROOT.length()), in.readAllBytes());
                    }
                }
            }
        }
    }

    private static boolean isContent(String path) {
        return path.startsWith("templates/") || path.startsWith("trades/");
    }
}
