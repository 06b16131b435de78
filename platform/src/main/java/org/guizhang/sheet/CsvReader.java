package org.guizhang.sheet;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guizhang.shared.Csv;
import org.guizhang.shared.Rejected;

/** Reads a list out of comma-separated values (RFC 4180), in UTF-8 or as spreadsheets of China write them, GB 18030. */
public final class CsvReader {
    private static final String FILE = "/file";

    private CsvReader() {}

    /**
     * The list below the first line, which has its heads.
     *
     * @param most rows of a list
     * @throws Rejected of {@code /file} for what is no such list
     */
    public static <C> SheetList<C> read(byte[] file, SheetColumns<C> columns, int most) {
        var lines = lines(text(file));
        var heads = lines.isEmpty()
                ? List.<Optional<C>>of()
                : lines.get(0).stream().map(String::strip).map(columns::of).toList();
        var found = new ArrayList<C>();
        heads.forEach(head -> head.ifPresent(found::add));
        if (!columns.areHeads(Set.copyOf(found))) {
            throw Rejected.field(FILE, columns.rules() + "-heads");
        }
        var rows = new ArrayList<SheetRow<C>>();
        for (var i = 1; i < lines.size(); i++) {
            var texts = new LinkedHashMap<C, String>();
            for (var column = 0; column < Math.min(heads.size(), lines.get(i).size()); column++) {
                var cell = plain(lines.get(i).get(column));
                if (!cell.isEmpty()) {
                    heads.get(column).ifPresent(head -> texts.putIfAbsent(head, cell));
                }
            }
            if (!texts.isEmpty()) {
                rows.add(new SheetRow<>(i + 1, Map.copyOf(texts), Set.of(), Set.of()));
            }
        }
        if (rows.isEmpty()) {
            throw Rejected.field(FILE, columns.rules() + "-empty");
        }
        if (rows.size() > most) {
            throw Rejected.field(FILE, columns.rules() + "-rows", most);
        }
        return new SheetList<>(List.copyOf(rows), List.of(), List.of());
    }

    /** Without the apostrophe that keeps spreadsheets from computing. */
    private static String plain(String cell) {
        var text = cell.strip();
        return text.startsWith("'") ? text.substring(1) : text;
    }

    private static String text(byte[] file) {
        for (var charset : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"))) {
            try {
                var text = charset.newDecoder().decode(ByteBuffer.wrap(file)).toString();
                return text.startsWith(Csv.BYTE_ORDER_MARK) ? text.substring(1) : text;
            } catch (CharacterCodingException other) {
                // The next one may fit.
            }
        }
        throw Rejected.field(FILE, "import-file");
    }

    /** A line feed within quotes is part of a cell, and the line counts once. */
    private static List<List<String>> lines(String text) {
        var lines = new ArrayList<List<String>>();
        var line = new ArrayList<String>();
        var cell = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (quoted && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                cell.append(c);
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (quoted || (c != ',' && c != '\n' && c != '\r')) {
                cell.append(c);
            } else if (c != '\r') {
                line.add(cell.toString());
                cell.setLength(0);
                if (c == '\n') {
                    lines.add(List.copyOf(line));
                    line.clear();
                }
            }
        }
        if (!line.isEmpty() || cell.length() > 0) {
            line.add(cell.toString());
            lines.add(List.copyOf(line));
        }
        return lines;
    }
}
