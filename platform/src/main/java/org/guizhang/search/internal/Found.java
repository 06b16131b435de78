package org.guizhang.search.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.util.BytesRef;
import org.guizhang.search.internal.HitCheck.Guarded;
import org.guizhang.search.internal.text.Folding;
import org.guizhang.shared.Text;

/**
 * What an index has found, before the database was asked.
 *
 * @param question as it was asked, to mark what it has found
 * @param rows the page, best first, with their scores
 * @param more whether others follow
 * @param counts by field the values of each facet
 */
record Found(Query question, List<Row> rows, boolean more, int total, Map<String, List<Value>> counts) {
    private static final Sort BEST =
            new Sort(SortField.FIELD_SCORE, new SortField(FacetFields.ID, SortField.Type.STRING));
    private static final int VALUES = 50;

    /** What addresses the asker, or is at their site, stands before the like that does not. */
    private static final float NEAR = 0.02f;

    /** What is of a regulation that addresses the asker, before the like of another. */
    static final float OWN_MODULE = 0.1f;

    /** A document that was found; {@code id} orders those of one score. */
    record Row(Document document, float score, String id) {
        Guarded guarded() {
            var subject = document.get("subject");
            return new Guarded(subject.substring(0, subject.indexOf('/')), document.get("guard"));
        }
    }

    /** A value of a facet, with what people call it. */
    record Value(String value, int count, Text label) {}

    static Found in(IndexSearcher searcher, Workplace workplace, IndexRequest request) throws IOException {
        var after = request.after();
        var best = new TopFieldCollectorManager(
                        BEST,
                        request.limit() + 1,
                        after == null
                                ? null
                                : new FieldDoc(Integer.MAX_VALUE, after.score(), new Object[] {
                                    after.score(), new BytesRef(after.id())
                                }),
                        Integer.MAX_VALUE)
                .newCollector();
        var all = new NarrowedCollector(FacetNarrowing.of(request.filter(), workplace), workplace, best);
        var asked = new SearchQuery(searcher.getIndexReader(), request.typed(), request.synonyms())
                .at(request.at().toEpochMilli());
        var question = request.id() == IndexRequest.TYPING ? typing(asked, request) : asked;
        searcher.search(readable(question, searcher, workplace, request), all);
        var rows = new ArrayList<Row>();
        for (var found : best.topDocs().scoreDocs) {
            var fields = ((FieldDoc) found).fields;
            rows.add(new Row(
                    searcher.storedFields().document(found.doc),
                    (Float) fields[0],
                    ((BytesRef) fields[1]).utf8ToString()));
        }
        var more = rows.size() > request.limit();
        var counts = new LinkedHashMap<String, List<Value>>();
        for (var counter : all.counters()) {
            var values = new ArrayList<Value>();
            for (var counted : counter.top(VALUES)) {
                values.add(new Value(
                        counted.value(),
                        counted.count(),
                        label(counter.field(), counted, searcher, workplace, request)));
            }
            counts.put(counter.field(), values);
        }
        return new Found(question, more ? rows.subList(0, request.limit()) : rows, more, all.total(), counts);
    }

    private static Text label(
            String field,
            FacetCounter.Counted counted,
            IndexSearcher searcher,
            Workplace workplace,
            IndexRequest request)
            throws IOException {
        if (field.equals(FacetFields.MODULE) || field.equals(FacetFields.CHAPTER)) {
            return IndexMemory.of(searcher).label(field, request.filter().module(), counted);
        }
        var title = workplace.title(counted.value());
        return title == null ? Text.same(counted.value()) : title;
    }

    List<Guarded> guarded() {
        return rows.stream().map(Row::guarded).toList();
    }

    /** What begins like the last letters, too, in English or pinyin: the word is not written to its end yet. */
    private static Query typing(Query asked, IndexRequest request) {
        var letters = Folding.fold(request.typed().strip()).replaceFirst("(?s).*[^a-z]", "");
        if (letters.isEmpty()) {
            return asked;
        }
        var now = request.at().toEpochMilli();
        var begun = new BooleanQuery.Builder()
                .add(new PrefixQuery(new Term(DocumentFields.EN, letters)), Occur.SHOULD)
                .add(new PrefixQuery(new Term(DocumentFields.PINYIN, letters)), Occur.SHOULD)
                .build();
        var inForce = new BooleanQuery.Builder()
                .add(begun, Occur.MUST)
                .add(LongPoint.newRangeQuery("from", Long.MIN_VALUE, now), Occur.FILTER)
                .add(LongPoint.newRangeQuery("until", now + 1, Long.MAX_VALUE), Occur.FILTER)
                .build();
        return new BooleanQuery.Builder()
                .add(asked, Occur.SHOULD)
                .add(new BoostQuery(new ConstantScoreQuery(inForce), NEAR), Occur.SHOULD)
                .build();
    }

    /** Of what the question asks for, that which the asker may read, the nearest a little before the rest. */
    private static Query readable(Query question, IndexSearcher searcher, Workplace workplace, IndexRequest request)
            throws IOException {
        var query = new BooleanQuery.Builder()
                .add(question, Occur.MUST)
                .add(terms(FacetFields.READER, request.readers()), Occur.FILTER);
        var asker = IndexMemory.of(searcher).asker(request.person(), workplace);
        for (var position : asker.positions()) {
            near(query, terms(FacetFields.POSITION, workplace.namesOf(position)), NEAR);
        }
        if (!asker.site().isEmpty()) {
            near(query, terms(FacetFields.SITE, List.of(asker.site())), NEAR);
        }
        if (!asker.modules().isEmpty()) {
            near(query, terms(FacetFields.MODULE, asker.modules()), OWN_MODULE);
        }
        return query.build();
    }

    static void near(BooleanQuery.Builder query, Query where, float boost) {
        query.add(new BoostQuery(new ConstantScoreQuery(where), boost), Occur.SHOULD);
    }

    static Query terms(String field, Iterable<String> values) {
        var terms = new ArrayList<BytesRef>();
        values.forEach(value -> terms.add(new BytesRef(value)));
        return new TermInSetQuery(field, terms);
    }
}
