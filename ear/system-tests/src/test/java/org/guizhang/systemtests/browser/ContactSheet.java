package org.guizhang.systemtests.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * All pictures of a run on one page, {@code target/screenshots/index.html}: a row for each state of a screen, a column for
 * each language, width and look, so that people see at once what has become ugly.
 */
final class ContactSheet implements ExtensionContext.Store.CloseableResource, AutoCloseable {
    private static final ConcurrentLinkedQueue<Picture> PICTURES = new ConcurrentLinkedQueue<>();
    private static final Path PAGE = Path.of("target", "screenshots", "index.html");

    private static final String HEAD = """
            <!doctype html><html lang="en"><meta charset="utf-8"><title>Contact sheet</title><style>
            body { font: 14px/1.4 sans-serif; margin: 16px; background: #888; color: #fff }
            table { border-spacing: 8px } th { text-align: start; vertical-align: top }
            thead th { position: sticky; top: 0; background: #555; padding: 4px 8px }
            td { vertical-align: top } td a { display: block; max-height: 420px; overflow: hidden }
            img { width: 240px; display: block }
            </style><table>
            """;

    /** What one picture shows: the test, its step, language, width in CSS pixels, look, and the name of its file. */
    record Picture(String test, String step, String language, int width, String look, String file) {
        private String row() {
            return test + " · " + step;
        }

        private String column() {
            return "%s %d %s".formatted(language, width, look);
        }
    }

    static void add(Picture picture) {
        PICTURES.add(picture);
    }

    /** The page of those pictures, rows and columns in the order of their names. */
    static String page(List<Picture> pictures) {
        var columns = pictures.stream().map(Picture::column).collect(Collectors.toCollection(TreeSet::new));
        var rows = pictures.stream().collect(Collectors.groupingBy(Picture::row, TreeMap::new, Collectors.toList()));
        var html = new StringBuilder(HEAD).append("<thead><tr><th>%d states</th>".formatted(rows.size()));
        columns.forEach(column -> html.append("<th>").append(column).append("</th>"));
        html.append("</tr></thead>");
        rows.forEach((name, shown) -> {
            html.append("<tr><th>").append(name).append("</th>");
            for (var column : columns) {
                html.append("<td>");
                shown.stream()
                        .filter(picture -> picture.column().equals(column))
                        .sorted(Comparator.comparing(Picture::file))
                        .map(Picture::file)
                        .distinct()
                        .forEach(file -> html.append(
                                "<a href=\"%s\"><img loading=\"lazy\" src=\"%s\" alt=\"\"></a>".formatted(file, file)));
                html.append("</td>");
            }
            html.append("</tr>");
        });
        return html.append("</table></html>").toString();
    }

    /** Writes the page when the whole run is over. */
    static void of(ExtensionContext context) {
        context.getRoot()
                .getStore(ExtensionContext.Namespace.GLOBAL)
                .getOrComputeIfAbsent(ContactSheet.class, ignored -> new ContactSheet());
    }

    @Override
    public void close() {
        if (PICTURES.isEmpty()) {
            return;
        }
        try {
            Files.writeString(PAGE, page(new ArrayList<>(PICTURES)));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
