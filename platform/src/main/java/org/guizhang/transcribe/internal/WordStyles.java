package org.guizhang.transcribe.internal;

import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Styles of paragraphs, as far as they number or head them; what a style does not say, the one it is based on does. */
final class WordStyles {
    private static final int MAX_BASES = 20;
    private static final int NO_HEADING = 9;

    /** What a style says itself. */
    private static final class Style {
        @Nullable
        String base;

        @Nullable
        String list;

        int level = -1;
        int outline = -1;
        String name = "";
    }

    /** A list and its level; {@code level} is -1 where the list itself says it. */
    record Numbered(String list, int level) {}

    private final Map<String, Style> styles = new HashMap<>();

    static WordStyles of(byte[] part) {
        var styles = new WordStyles();
        if (part.length > 0) {
            Xml.read(part, styles.new Reader());
        }
        return styles;
    }

    @Nullable
    Numbered numbered(String id) {
        var style = styles.get(id);
        int level = -1;
        for (int i = 0; style != null && i < MAX_BASES; i++) {
            level = level < 0 ? style.level : level;
            if (style.list != null) {
                return new Numbered(style.list, level);
            }
            style = style.base == null ? null : styles.get(style.base);
        }
        return null;
    }

    /** 1 to 9, or 0. */
    int heading(String id) {
        var style = styles.get(id);
        for (int i = 0; style != null && i < MAX_BASES; i++) {
            if (style.outline >= 0) {
                return style.outline < NO_HEADING ? style.outline + 1 : 0;
            }
            style = style.base == null ? null : styles.get(style.base);
        }
        return 0;
    }

    /** Whether it is one of the styles that tables of contents have. */
    boolean isContents(String id) {
        var style = styles.get(id);
        return id.matches("(?i)toc ?[1-9]") || (style != null && style.name.matches("(?i)toc [1-9]"));
    }

    private final class Reader implements Xml.Listener {
        private @Nullable Style style;

        @Override
        public void start(String name, XMLStreamReader xml) {
            if (name.equals("style")) {
                style = new Style();
                styles.put(String.valueOf(Xml.attribute(xml, "styleId")), style);
            } else if (style != null) {
                var value = Xml.attribute(xml, "val");
                switch (name) {
                    case "basedOn" -> style.base = value;
                    case "numId" -> style.list = value;
                    case "ilvl" -> style.level = Xml.number(value, 0);
                    case "outlineLvl" -> style.outline = Xml.number(value, NO_HEADING);
                    case "name" -> style.name = value == null ? "" : value;
                    default -> {}
                }
            }
        }

        @Override
        public void end(String name) {
            style = name.equals("style") ? null : style;
        }
    }
}
