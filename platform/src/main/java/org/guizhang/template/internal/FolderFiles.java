package org.guizhang.template.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
    /** The file that makes a folder a version of a template. */
    static final String HEAD = "template.yaml";

    private static final String TEMPLATES = "templates/";
    private static final Pattern ID = Pattern.compile("(?m)^id: *\"?([a-z0-9-]+)");
    private static final Pattern VERSION = Pattern.compile("(?m)^version: *\"?([0-9.]+)");
    private static final Pattern VERSION_FOLDER = Pattern.compile("[0-9]+(\\.[0-9]+)*/?");

    private FolderFiles() {}

    /**
     * Content by path; empty if the folder is of none of the three kinds. A version that lies in a folder of its
     * template is read with its sisters, because it is held against the one before.
     */
    public static SortedMap<String, byte[]> of(Path folder) throws IOException {
        var files = new TreeMap<String, byte[]>();
        var root = folder.toRealPath();
        if (Files.isDirectory(root.resolve("templates"))) {
            add(root.resolve("templates"), TEMPLATES, files);
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
                    add(version, TEMPLATES + name(root) + "/" + name(version) + "/", files);
                }
            }
        }
        return files;
    }

    /**
     * The same of files that lie in no folder of this machine: those of a version, or of versions in folders. What the
     * template is called is read from the files themselves; empty where no {@code template.yaml} is.
     */
    static SortedMap<String, byte[]> named(SortedMap<String, byte[]> files) {
        var named = new TreeMap<String, byte[]>();
        var heads =
                files.entrySet().stream().filter(file -> isHead(file.getKey())).toList();
        for (var file : heads) {
            var folder = file.getKey().substring(0, file.getKey().length() - HEAD.length());
            var place = place(new String(file.getValue(), StandardCharsets.UTF_8), "template");
            // Several are told apart by their folders, and a folder called like a version should be that version.
            var own = heads.size() > 1 || isVersion(folder)
                    ? place.substring(0, place.indexOf('/') + 1) + folder
                    : place + "/";
            files.forEach((path, bytes) -> {
                if (path.startsWith(folder)) {
                    named.put(TEMPLATES + own + path.substring(folder.length()), bytes);
                }
            });
        }
        return named;
    }

    /** Whether a file is what editors and file managers leave behind, which is no part of a template. */
    static boolean isLeftBehind(String path) {
        return path.startsWith(".")
                || path.contains("/.")
                || path.endsWith("~")
                || path.startsWith("__MACOSX/")
                || path.endsWith("Thumbs.db");
    }

    /** Whether a file makes the folder it lies in, at the top or one below, a version. */
    private static boolean isHead(String path) {
        return path.equals(HEAD) || path.endsWith("/" + HEAD) && path.indexOf('/') == path.lastIndexOf('/');
    }

    /** Whether a folder is called like a version. */
    static boolean isVersion(String folder) {
        return VERSION_FOLDER.matcher(folder).matches();
    }

    private static void version(Path root, SortedMap<String, byte[]> files) throws IOException {
        var head = Files.readString(root.resolve(HEAD));
        var id = first(ID, head);
        var above = root.getParent();
        if (id != null && above != null && name(above).equals(id)) {
            files.putAll(of(above));
        } else {
            add(root, TEMPLATES + place(head, name(root)) + "/", files);
        }
    }

    private static String place(String head, String otherwise) {
        var id = first(ID, head);
        var version = first(VERSION, head);
        return (id == null ? otherwise : id) + "/" + (version == null ? "1.0.0" : version);
    }

    private static void add(Path root, String place, SortedMap<String, byte[]> files) throws IOException {
        try (var walk = Files.walk(root)) {
            for (var file : (Iterable<Path>) walk.filter(Files::isRegularFile)::iterator) {
                var path = root.relativize(file).toString().replace('\\', '/');
                if (!isLeftBehind(path)) {
                    files.put(place + path, Files.readAllBytes(file));
                }
            }
        }
    }

    private static @Nullable String first(Pattern wanted, String text) {
        var found = wanted.matcher(text);
        return found.find() ? found.group(1) : null;
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }
}
