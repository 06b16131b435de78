package org.guizhang.search.internal;

import static org.guizhang.search.internal.Analyzers.EN;
import static org.guizhang.search.internal.Analyzers.ZH_PAIRS;
import static org.guizhang.search.internal.Analyzers.ZH_WORDS;

import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.guizhang.search.SearchDocument;
import org.guizhang.shared.Text;

/** What can be found, as fields of the index: those that are asked, and those that a hit is shown by. */
final class DocumentFields {
    private DocumentFields() {}

    /** A row of the index for a document of a subject; {@code kind} names its source. */
    static Document of(String kind, String subject, SearchDocument source) {
        var row = new Document();
        row.add(new StringField("subject", kind + "/" + subject, Field.Store.YES));
        row.add(new StoredField("key", source.key()));
        row.add(new StoredField("guard", source.guard()));
        row.add(new LongPoint("from", source.from().toEpochMilli()));
        row.add(new LongPoint(
                "until",
                source.until() == null ? Long.MAX_VALUE : source.until().toEpochMilli()));
        text(row, "title", source.title());
        text(row, "body", source.body());
        row.add(new StoredField("context.zh", source.context().zh()));
        row.add(new StoredField("context.en", source.context().en()));
        Pinyin.terms(source.title().zh()).forEach(t -> row.add(new StringField("pinyin", t, Field.Store.NO)));
        return row;
    }

    private static void text(Document row, String field, Text text) {
        row.add(new StoredField(field + ".zh", text.zh()));
        row.add(new StoredField(field + ".english", text.en()));
        row.add(new TextField(field + ZH_PAIRS, text.zh(), Field.Store.NO));
        row.add(new TextField(field + ZH_WORDS, text.zh(), Field.Store.NO));
        row.add(new TextField(field + EN, text.en(), Field.Store.NO));
    }
}
