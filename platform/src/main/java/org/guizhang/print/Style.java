package org.guizhang.print;

/** How a paragraph looks, and what it is to a machine that reads it. */
public enum Style {
    TITLE("H1", 18, 6, 0.45f, 0),
    HEADING("H2", 12, 1, 0.3f, 0),
    BODY("P", 10.5f, 8, 0, 0),
    DETAIL("P", 10.5f, 2, 0, 0),
    SMALL("P", 8.5f, 3, 0, 0.35f),
    /** In a cell of a grid. */
    CELL("TD", 9.5f, 0, 0, 0),
    /** Across a page, behind all else. */
    STAMP("Artifact", 84, 0, 0, 0.88f);

    private static final float LEADING = 1.6f;

    private final String tag;
    private final float size;
    private final float under;
    private final float stroke;
    private final float grey;

    Style(String tag, float size, float under, float stroke, float grey) {
        this.tag = tag;
        this.size = size;
        this.under = under;
        this.stroke = stroke;
        this.grey = grey;
    }

    /** Its type in the structure tree. */
    String tag() {
        return tag;
    }

    /** In points, as all lengths here. */
    float size() {
        return size;
    }

    float leading() {
        return size * LEADING;
    }

    /** The space below. */
    float under() {
        return under;
    }

    /** Letters are drawn with an edge this wide, which makes them bold; 0 for none. */
    float stroke() {
        return stroke;
    }

    /** From 0, black, to 1, white. */
    float grey() {
        return grey;
    }

    /** A heading does not stand alone at the end of a page. */
    float keptWithNext() {
        return this == TITLE || this == HEADING ? leading() + 2 * BODY.leading() : 0;
    }
}
