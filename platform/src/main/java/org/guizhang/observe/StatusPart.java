package org.guizhang.observe;

import java.util.List;

/**
 * What a feature tells whoever runs the installation. Every bean of this type is asked when they look, and never by a
 * request of anybody else. It tells of no person, and of a business its id alone.
 */
public interface StatusPart {
    /** The word it stands under; it never changes. */
    String name();

    /** Reads it now, within a transaction of its own if it needs one. */
    Told tell();

    /**
     * The present state.
     *
     * @param status a record, as JSON and text show it
     * @param gauges the same as numbers
     */
    record Told(Object status, List<Gauge> gauges) {}
}
