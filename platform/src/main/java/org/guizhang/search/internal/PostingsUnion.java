package org.guizhang.search.internal;

import java.io.IOException;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocIdSetIterator;

/** Every document that stands in any of several lists, each of which is at that document or behind it. */
final class PostingsUnion extends DocIdSetIterator {
    private final PostingsEnum[] lists;
    private int document = -1;

    PostingsUnion(PostingsEnum[] lists) {
        this.lists = lists;
    }

    @Override
    public int docID() {
        return document;
    }

    @Override
    public int nextDoc() throws IOException {
        return advance(document + 1);
    }

    @Override
    public int advance(int target) throws IOException {
        int next = NO_MORE_DOCS;
        for (var list : lists) {
            int at = list.docID();
            next = Math.min(next, at < target ? list.advance(target) : at);
        }
        document = next;
        return next;
    }

    @Override
    public long cost() {
        long cost = 0;
        for (var list : lists) {
            cost += list.cost();
        }
        return cost;
    }
}
