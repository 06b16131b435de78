package org.guizhang.search.internal;

import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.util.BytesRef;
import org.guizhang.search.RelatedThing;
import org.guizhang.search.SearchDocument;
import org.guizhang.shared.Json;
import org.guizhang.shared.Text;

/** What finds are filtered, counted and ordered by, and what a hit says beside its text. */
final class FacetFields {
    static final String ID = "f.id";
    static final String READER = "f.reader";
    static final String KIND = "f.kind";
    static final String MODULE = "f.module";
    static final String CHAPTER = "f.chapter";
    static final String POSITION = "f.position";
    static final String SITE = "f.site";
    static final String STATE = "f.state";
    static final String NUMBER = "f.number";
    static final String EDITION = "f.edition";
    static final String WAYS = "f.ways";

    private FacetFields() {}

    static Document add(Document row, String subject, SearchDocument source) {
        var facets = source.facets();
        var id = subject + "/" + source.kind() + "/" + facets.module() + "/" + source.key();
        row.add(new SortedDocValuesField(ID, new BytesRef(id)));
        source.readers().forEach(reader -> row.add(new StringField(READER, reader, Field.Store.NO)));
        row.add(new StringField(KIND, source.kind(), Field.Store.YES));
        row.add(new SortedDocValuesField(KIND, new BytesRef(source.kind())));
        value(row, MODULE, facets.module());
        value(row, CHAPTER, facets.chapter());
        value(row, SITE, facets.site());
        value(row, STATE, facets.state());
        facets.positions().forEach(position -> {
            row.add(new SortedSetDocValuesField(POSITION, new BytesRef(position)));
            row.add(new StringField(POSITION, position, Field.Store.YES));
        });
        row.add(new StoredField(NUMBER, source.number()));
        row.add(new StoredField(EDITION, source.whereabouts().edition()));
        said(row, MODULE, source.whereabouts().module());
        said(row, CHAPTER, source.whereabouts().chapter());
        if (!source.carriedOutBy().isEmpty()) {
            row.add(new StoredField(WAYS, Json.canonical(Json.tree(source.carriedOutBy()))));
        }
        return row;
    }

    /** What carries out a document that was found. */
    static List<RelatedThing> ways(Document row) {
        var stored = row.get(WAYS);
        return stored == null ? List.of() : List.of(Json.read(stored, RelatedThing[].class));
    }

    private static void value(Document row, String field, String value) {
        row.add(new SortedDocValuesField(field, new BytesRef(value)));
        row.add(new StringField(field, value, Field.Store.YES));
    }

    private static void said(Document row, String field, Text text) {
        row.add(new StoredField(field + ".zh", text.zh()));
        row.add(new StoredField(field + ".english", text.en()));
    }
}
