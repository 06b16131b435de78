package org.guizhang.transcribe.internal;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A chapter, clause or item while the outline is made. */
final class Node {
    final String number;

    @Nullable
    Excerpt title;

    @Nullable
    Excerpt text;

    final List<Node> children = new ArrayList<>();
    /** Whether its place, or its title, is not said by the document. */
    boolean guess;
    /** Whether it was a row of a table. */
    boolean row;

    Node(String number) {
        this.number = number;
    }

    /** Where its first and last words stand. */
    List<Excerpt> words() {
        var words = new ArrayList<Excerpt>();
        if (title != null) {
            words.add(title);
        }
        if (text != null) {
            words.add(text);
        }
        children.forEach(child -> words.addAll(child.words()));
        return words;
    }
}
