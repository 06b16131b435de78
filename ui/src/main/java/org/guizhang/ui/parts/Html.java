package org.guizhang.ui.parts;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * HTML of many small parts, where a component for each would cost too much. Names of elements and attributes are the
 * program's own; whatever else is put in, as words or as the value of an attribute, is escaped, and there is no way around.
 */
public final class Html {
    private final StringBuilder html = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    /** @param attributes names and values in turn */
    public Html open(String tag, String... attributes) {
        html.append('<').append(tag);
        for (var i = 0; i < attributes.length; i += 2) {
            html.append(' ').append(attributes[i]).append("=\"");
            html.append(escaped(attributes[i + 1])).append('"');
        }
        html.append('>');
        open.push(tag);
        return this;
    }

    public Html words(String words) {
        html.append(escaped(words));
        return this;
    }

    /** Closes what was opened last. */
    public Html close() {
        html.append("</").append(open.pop()).append('>');
        return this;
    }

    /** An element that holds words and nothing else. */
    public Html with(String words, String tag, String... attributes) {
        return open(tag, attributes).words(words).close();
    }

    /** What people have written, for use between tags and in quoted attributes. */
    public static String escaped(String words) {
        return words.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** All of it; there is nothing left to close. */
    @Override
    public String toString() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("Not closed: " + open);
        }
        return html.toString();
    }
}
