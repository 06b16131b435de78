package org.guizhang.template.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The files of a folder as {@link ClassPathFiles} names them: of one version of a template (the folder with its
 * {@code template.yaml}), of a template with its versions, or of a catalogue with {@code templates} and {@code trades}.
 */
public final class FolderFiles {
    static final String HEAD = "template.yaml";
    private static final Pattern ID = Pattern.compile("(?m)^id: *\"?([a-z0-9-]+)");
    private static final Pattern VERSION = Pattern.compile("(?m)^version: *\"?([0-9.]+)");

    private FolderFiles() {}

    /**
     * Content by path; empty if the folder is of none of the three kinds. A version that lies in a folder of its
     * template is read with its sisters, because it is held against the one before.
     */
    public static SortedMap<String, byte[]> of(Path folder) throws IOException {
        var files = new TreeMap<String, byte[]>();
        var root = folder.toRealPath();
        if (Files.isDirectory(root.resolve("templates"))) {
            add(root.resolve("templates"), "templates/", files);
            if (Files.isDirectory(root.resolve("trades"))) {
                add(root.resolve("trades"), "trades/", files);
            }
            return files;
        }
        if (Files.exists(root.resolve(HEAD))) {
            version(root, files);
            return files;
        }
        try (var versions = Files.list(root)) {
            for (var version : (Iterable<Path>) versions.sorted()::iterator) {
                if (Files.exists(version.resolve(HEAD))) {
                    add(version, "templates/" + name(root) + "/" + name(version) + "/", files);
                }
            }
        }
        return files;
    }

    private static void version(Path root, SortedMap<String, byte[]> files) throws IOException {
        var head = Files.readString(root.resolve(HEAD));
        var id = id(head);
        var version = version(head);
        var above = root.getParent();
        if (id != null && above != null && name(above).equals(id)) {
            files.putAll(of(above));
        } else {
            var place = (id == null ? name(root) : id) + "/" + (version == null ? "1.0.0" : version);
            add(root, "templates/" + place + "/", files);
        }
    }

    private static void add(Path root, String place, SortedMap<String, byte[]> files) throws IOException {
        try (var walk = Files.walk(root)) {
            for (var file : (Iterable<Path>) walk.filter(Files::isRegularFile)::iterator) {
                var path = root.relativize(file).toString().replace('\\', '/');
                // What editors and file managers leave behind is no part of a template.
                if (!path.startsWith(".") && !path.contains("/.") && !path.endsWith("~")) {
                    files.put(place + path, Files.readAllBytes(file));
                }
            }
        }
    }

    /** The key that the text of a head names. */
    static @Nullable String id(String head) {
        return first(ID, head);
    }

    /** The version that the text of a head names. */
    static @Nullable String version(String head) {
        return first(VERSION, head);
    }

    private static @Nullable String first(Pattern wanted, String text) {
        var found = wanted.matcher(text);
        return found.find() ? found.group(1) : null;
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }
}
