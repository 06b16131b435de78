package org.guizhang.print;

import java.util.List;

/** What is drawn into a cell; each says in words what it shows. */
public sealed interface Figure {
    /** For those who hear the page. */
    String description();

    /** Its greatest height on paper, in points. */
    float tall();

    /** How wide it is of its height. */
    float ratio();

    /**
     * A signature as it was drawn.
     *
     * @param strokes each x, y, x, y … from the top left, within width and height
     */
    record Drawing(String description, int width, int high, List<List<Integer>> strokes) implements Figure {
        private static final float TALL = 42;

        @Override
        public float tall() {
            return TALL;
        }

        @Override
        public float ratio() {
            return (float) width / high;
        }
    }

    /** A picture, a JPEG in colours. */
    record Photo(String description, int width, int high, byte[] jpeg) implements Figure {
        private static final float TALL = 110;

        @Override
        public float tall() {
            return TALL;
        }

        @Override
        public float ratio() {
            return (float) width / high;
        }
    }
}
