package org.guizhang.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The rooms of {@code platform}, and those of {@code policy} within it, with what each may use: as docs/design.md §3 lists them. */
final class Rooms {
    private static final String PAGE = "docs/design.md";
    private static final Pattern ROW = Pattern.compile("\\| `([a-z]+)` \\| [^|]+ \\| ([^|]*) \\|");
    private static final String HEADING = "### ";

    private Rooms() {}

    /** The features, in the order of the page: each with those it may use. */
    static Map<String, List<String>> ofThePage() {
        return under(HEADING + "Rooms of `platform`");
    }

    /** The rooms of the policy, likewise. */
    static Map<String, List<String>> ofThePolicy() {
        return under(HEADING + "Rooms of `policy`");
    }

    private static Map<String, List<String>> under(String heading) {
        var rooms = new LinkedHashMap<String, List<String>>();
        var here = false;
        for (var line : lines()) {
            if (line.startsWith(HEADING)) {
                here = line.equals(heading);
            }
            var row = ROW.matcher(line);
            if (here && row.matches()) {
                rooms.put(row.group(1), used(row.group(2)));
            }
        }
        if (rooms.isEmpty()) {
            throw new IllegalStateException("No rooms stand under " + heading);
        }
        return Collections.unmodifiableMap(rooms);
    }

    private static List<String> used(String cell) {
        return cell.isBlank() ? List.of() : List.of(cell.strip().split(", ", -1));
    }

    private static List<String> lines() {
        try {
            return Files.readAllLines(page());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Found from where the tests are: rules are also listed by the build itself, which has another working folder. */
    private static Path page() {
        try {
            var folder = Path.of(Rooms.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            while (!Files.exists(folder.resolve(PAGE))) {
                folder = folder.getParent();
            }
            return folder.resolve(PAGE);
        } catch (URISyntaxException unnamed) {
            throw new IllegalStateException(unnamed);
        }
    }
}
