package org.guizhang.sheet;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** Which cells of the sheets of a workbook are merged into one, which shows what stands in its first. */
final class MergedCells {
    private static final Pattern RANGE = Pattern.compile("([A-Z]{1,2})(\\d{1,7}):([A-Z]{1,2})(\\d{1,7})");
    /** Of a sheet; a list of a thousand rows merged in every third column has fewer. */
    private static final int MOST = 2000;

    private static final int LETTERS = 26;

    /** Columns count from 0, rows from 1; the last of either belongs to it. */
    record Range(int left, int top, int right, int bottom) {
        boolean has(int row) {
            return row >= top && row <= bottom;
        }

        /** Whether a cell of one of its rows is merged into another. */
        boolean covers(int row, int column) {
            return column >= left && column <= right && (row != top || column != left);
        }
    }

    private final Map<String, String> targets = new HashMap<>();
    private final List<String> order = new ArrayList<>();
    private final Map<String, List<Range>> merged = new HashMap<>();
    private String folder = "";

    private MergedCells() {}

    static MergedCells of(byte[] archive) throws IOException {
        var cells = new MergedCells();
        var parser = new InputFactoryImpl();
        parser.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        parser.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try (var zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(archive))
                .get()) {
            for (var parts = zip.getEntries(); parts.hasMoreElements(); ) {
                var part = parts.nextElement();
                try (var content = zip.getInputStream(part)) {
                    var xml = parser.createXMLStreamReader(content);
                    while (xml.hasNext()) {
                        if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                            cells.starts(part.getName(), xml);
                        }
                    }
                } catch (XMLStreamException | RuntimeException unreadable) {
                    // A picture; what is broken of a sheet its reader tells.
                }
            }
        }
        return cells;
    }

    /** Those of a sheet, by its place in the workbook from 0. */
    List<Range> of(int sheet) {
        var target = sheet < order.size() ? targets.get(order.get(sheet)) : null;
        if (target == null) {
            return List.of();
        }
        return merged.getOrDefault(target.startsWith("/") ? target.substring(1) : folder + target, List.of());
    }

    /** How many columns a cell takes. */
    static int across(List<Range> ranges, int row, int column) {
        return ranges.stream()
                .filter(range -> range.top() == row && range.left() == column)
                .mapToInt(range -> range.right() - range.left() + 1)
                .findFirst()
                .orElse(1);
    }

    private void starts(String part, XMLStreamReader xml) {
        switch (xml.getLocalName()) {
            case "sheet" -> {
                if (part.endsWith("workbook.xml")) {
                    folder = part.substring(0, part.lastIndexOf('/') + 1);
                    order.add(attribute(xml, "id"));
                }
            }
            case "Relationship" -> {
                if (part.endsWith("workbook.xml.rels")) {
                    targets.put(attribute(xml, "Id"), attribute(xml, "Target"));
                }
            }
            case "mergeCell" -> {
                var range = RANGE.matcher(attribute(xml, "ref"));
                var all = merged.computeIfAbsent(part, one -> new ArrayList<>());
                if (range.matches() && all.size() < MOST) {
                    all.add(new Range(
                            column(range.group(1)),
                            Integer.parseInt(range.group(2)),
                            column(range.group(3)),
                            Integer.parseInt(range.group(4))));
                }
            }
            default -> {}
        }
    }

    private static String attribute(XMLStreamReader xml, String name) {
        for (var at = 0; at < xml.getAttributeCount(); at++) {
            if (xml.getAttributeLocalName(at).equals(name)) {
                return xml.getAttributeValue(at);
            }
        }
        return "";
    }

    private static int column(String letters) {
        var column = 0;
        for (var letter : letters.toCharArray()) {
            column = column * LETTERS + letter - 'A' + 1;
        }
        return column - 1;
    }
}
