package org.guizhang.search.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.QueryBuilder;

/** Lucene as it comes: one field, any word, BM25. What an analyzer makes of a text is all there is. */
final class PlainEngine implements SearchEngine {
    private final Analyzer analyzer;
    private final DirectoryReader reader;
    private final IndexSearcher searcher;

    /** @param everyday whether the ways to ask are in the texts, too */
    PlainEngine(List<DeliveredDocuments> templates, Analyzer analyzer, boolean everyday) throws IOException {
        this.analyzer = analyzer;
        var folder = new ByteBuffersDirectory();
        try (var writer = new IndexWriter(folder, new IndexWriterConfig(analyzer))) {
            for (var template : templates) {
                for (var document : template.documents()) {
                    var row = new Document();
                    row.add(new StoredField("address", template.id() + " " + DeliveredDocuments.address(document)));
                    row.add(new TextField("text", String.join("\n", Flat.texts(document, everyday)), Field.Store.NO));
                    writer.addDocument(row);
                }
            }
            writer.forceMerge(1);
        }
        this.reader = DirectoryReader.open(folder);
        this.searcher = new IndexSearcher(reader);
    }

    @Override
    public List<String> ask(String question) throws IOException {
        var query = new QueryBuilder(analyzer).createBooleanQuery("text", question);
        var addresses = new ArrayList<String>();
        if (query != null) {
            for (var score : searcher.search(query, 10).scoreDocs) {
                addresses.add(searcher.storedFields().document(score.doc).get("address"));
            }
        }
        return addresses;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
