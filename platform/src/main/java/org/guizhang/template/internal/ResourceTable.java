package org.guizhang.template.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Reads the tables that house rules go by: a row a line, cells parted by tabs, {@code #} before notes. */
final class ResourceTable {
    private ResourceTable() {}

    /** The rows of a table beside the schemas. */
    static List<String[]> rows(String name) {
        try (var in =
                Objects.requireNonNull(ResourceTable.class.getResourceAsStream("/guizhang/house-rules/" + name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
