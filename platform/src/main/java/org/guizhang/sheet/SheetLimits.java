package org.guizhang.sheet;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * Looks at the cells of a spreadsheet before its reader does, which fills each row up to the cell that says it stands
 * furthest right and reads numbers of any length: the columns go from A to CZ, and a number has at most 40 characters.
 * The sheets are read with the reader's own parser, so that both see the same and stop at the same mistakes.
 */
final class SheetLimits {
    private static final Pattern ADDRESS = Pattern.compile("(?:[A-Z]|[ABC][A-Z])[0-9]{1,10}");
    private static final int MAX_COLUMNS = 104;
    private static final int MAX_NUMBER_LENGTH = 40;

    private int columns;
    private boolean cell;
    private boolean number;
    private boolean value;
    private int length;

    private SheetLimits() {}

    static boolean fits(byte[] archive) throws IOException {
        var parser = new InputFactoryImpl();
        parser.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        parser.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try (var zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(archive))
                .get()) {
            // Any part may be a sheet: the archive says which, in more ways than one.
            for (var parts = zip.getEntries(); parts.hasMoreElements(); ) {
                try (var part = zip.getInputStream(parts.nextElement())) {
                    if (!new SheetLimits().fits(parser, part)) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    private boolean fits(XMLInputFactory parser, InputStream part) {
        try {
            var xml = parser.createXMLStreamReader(part);
            while (xml.hasNext()) {
                if (!fits(xml.next(), xml)) {
                    return false;
                }
            }
        } catch (XMLStreamException | RuntimeException unreadable) {
            // A picture, or a sheet that the reader, too, reads only up to here.
        }
        return true;
    }

    private boolean fits(int event, XMLStreamReader xml) {
        return switch (event) {
            case XMLStreamConstants.START_ELEMENT -> starts(xml);
            case XMLStreamConstants.END_ELEMENT -> {
                cell &= !xml.getLocalName().equals("c");
                value &= !xml.getLocalName().equals("v");
                yield true;
            }
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                length += xml.getTextLength();
                yield !number || !value || length <= MAX_NUMBER_LENGTH;
            }
            default -> true;
        };
    }

    private boolean starts(XMLStreamReader xml) {
        switch (xml.getLocalName()) {
            case "row" -> columns = 0;
            case "v" -> {
                value = true;
                length = 0;
            }
            case "c" -> {
                if (cell) {
                    return false;
                }
                cell = true;
                var type = xml.getAttributeValue(null, "t");
                number = type == null || type.equals("n");
                var address = xml.getAttributeValue(null, "r");
                columns++;
                return address == null
                        ? columns <= MAX_COLUMNS
                        : ADDRESS.matcher(address).matches();
            }
            default -> {}
        }
        return true;
    }
}
