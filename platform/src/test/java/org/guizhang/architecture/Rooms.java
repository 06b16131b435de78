package org.guizhang.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The rooms of {@code platform} and what each may use, as docs/design.md §3 lists them. */
final class Rooms {
    private static final Path PAGE = Path.of("../docs/design.md");
    private static final Pattern ROW = Pattern.compile("\\| `([a-z]+)` \\| [^|]+ \\| ([^|]*) \\|");
    private static final String END = "### Screens";

    private Rooms() {}

    /** In the order of the page: each room with those it may use. */
    static Map<String, List<String>> ofThePage() {
        var rooms = new LinkedHashMap<String, List<String>>();
        for (var line : lines()) {
            if (line.startsWith(END)) {
                break;
            }
            var row = ROW.matcher(line);
            if (row.matches()) {
                rooms.put(row.group(1), used(row.group(2)));
            }
        }
        return Collections.unmodifiableMap(rooms);
    }

    private static List<String> used(String cell) {
        return cell.isBlank() ? List.of() : List.of(cell.strip().split(", ", -1));
    }

    private static List<String> lines() {
        try {
            return Files.readAllLines(PAGE);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
