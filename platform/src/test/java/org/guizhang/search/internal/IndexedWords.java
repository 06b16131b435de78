package org.guizhang.search.internal;

import java.io.IOException;
import java.util.Locale;
import java.util.Objects;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.TermsEnum;
import org.guizhang.service.Services;
import org.guizhang.tenant.CurrentCaller;

/** What an index holds at all, found or not: files alone hide their words by packing. */
public final class IndexedWords {
    private IndexedWords() {}

    /** Whether a word stands among the terms or in what is stored of the index of the caller's business. */
    public static boolean hold(String word) throws IOException {
        var indexes = Services.get(Indexes.class);
        var slot = indexes.slot(Services.get(CurrentCaller.class).get().tenantId());
        var index = Objects.requireNonNull(slot.hold());
        try {
            return index.search(searcher -> holds(searcher.getIndexReader(), word));
        } finally {
            index.release(indexes.background());
        }
    }

    private static boolean holds(IndexReader reader, String word) throws IOException {
        for (var leaf : reader.leaves()) {
            for (var field : leaf.reader().getFieldInfos()) {
                var terms = leaf.reader().terms(field.name);
                var each = terms == null ? TermsEnum.EMPTY : terms.iterator();
                for (var term = each.next(); term != null; term = each.next()) {
                    if (term.utf8ToString().toLowerCase(Locale.ROOT).contains(word)) {
                        return true;
                    }
                }
            }
            for (int n = 0; n < leaf.reader().maxDoc(); n++) {
                var stored = leaf.reader().storedFields().document(n).toString();
                if (stored.toLowerCase(Locale.ROOT).contains(word)) {
                    return true;
                }
            }
        }
        return false;
    }
}
