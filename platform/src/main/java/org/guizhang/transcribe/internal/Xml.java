package org.guizhang.transcribe.internal;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.guizhang.shared.Rejected;
import org.jspecify.annotations.Nullable;

/**
 * XML read as a stream: no document type, so no entities, none from elsewhere either. Names are told without their name
 * space, which differs between two editions of the same format.
 */
final class Xml {
    private static final int MAX_DEPTH = 200;

    /** A part that another one names; {@code type} as the format calls it. */
    record Relation(String type, String target) {}

    /** Hears what a part says. */
    interface Listener {
        void start(String name, XMLStreamReader xml);

        default void end(String name) {}

        default void text(String words) {}
    }

    private Xml() {}

    /** Reads a whole part. Throws {@link Rejected} where it is no XML, has a document type or nests beyond reason. */
    static void read(byte[] part, Listener listener) {
        // The JDK's own: others on the path put themselves in its place.
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        try {
            var xml = factory.createXMLStreamReader(new ByteArrayInputStream(part));
            int depth = 0;
            while (xml.hasNext()) {
                switch (xml.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        if (++depth > MAX_DEPTH) {
                            throw broken();
                        }
                        listener.start(xml.getLocalName(), xml);
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        depth--;
                        listener.end(xml.getLocalName());
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                        listener.text(xml.getText());
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw broken();
                    default -> {}
                }
            }
        } catch (XMLStreamException unreadable) {
            throw broken();
        }
    }

    static Rejected broken() {
        return Rejected.field("/file", "transcribe-broken");
    }

    /** An attribute, whatever name space it has. */
    static @Nullable String attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    /** A whole number between 0 and a million; {@code otherwise} where none is. */
    static int number(@Nullable String value, int otherwise) {
        return value != null && value.matches("[0-9]{1,6}") ? Integer.parseInt(value) : otherwise;
    }

    /** @param folder what targets are relative to, with its slash */
    static Map<String, Relation> relations(byte[] part, String folder) {
        var found = new HashMap<String, Relation>();
        if (part.length > 0) {
            read(part, (name, xml) -> {
                var id = attribute(xml, "Id");
                var target = attribute(xml, "Target");
                var type = attribute(xml, "Type");
                if (name.equals("Relationship")
                        && id != null
                        && target != null
                        && type != null
                        && !"External".equals(attribute(xml, "TargetMode"))) {
                    found.put(id, new Relation(type, path(folder, target)));
                }
            });
        }
        return found;
    }

    private static String path(String folder, String target) {
        var steps = new ArrayList<String>();
        for (var step : (target.startsWith("/") ? target : folder + target).split("/", -1)) {
            if (step.equals("..") && !steps.isEmpty()) {
                steps.remove(steps.size() - 1);
            } else if (!step.isEmpty() && !step.equals(".") && !step.equals("..")) {
                steps.add(step);
            }
        }
        return String.join("/", List.copyOf(steps));
    }
}
