package org.guizhang.search.internal;

import java.util.ArrayList;
import java.util.List;
import org.guizhang.search.SearchDocument;

/** All that a document says in both languages, for engines that know no parts. */
final class Flat {
    private Flat() {}

    static List<String> texts(SearchDocument document, boolean everyday) {
        var texts = new ArrayList<String>();
        for (var text : List.of(document.title(), document.context(), document.body(), document.related())) {
            texts.add(text.zh());
            texts.add(text.en());
        }
        if (everyday) {
            texts.addAll(document.asked().zh());
            texts.addAll(document.asked().en());
        }
        return texts;
    }
}
