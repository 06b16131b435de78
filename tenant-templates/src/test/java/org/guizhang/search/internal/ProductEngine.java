package org.guizhang.search.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.store.ByteBuffersDirectory;

/** The product's own fields, query and ranking over templates, in memory. */
final class ProductEngine implements SearchEngine {
    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final Synonyms synonyms;
    private final Weights weights;

    private static final Map<String, ProductEngine> OWN = new ConcurrentHashMap<>();

    /** Over one template, as the product weighs; one for all tests. */
    static ProductEngine of(DeliveredDocuments template) {
        return OWN.computeIfAbsent(template.id(), id -> {
            try {
                return new ProductEngine(List.of(template), Weights.USUAL);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        });
    }

    ProductEngine(List<DeliveredDocuments> templates, Weights weights) throws IOException {
        var folder = new ByteBuffersDirectory();
        var groups = new ArrayList<List<String>>(Synonyms.general());
        try (var writer = new IndexWriter(folder, new IndexWriterConfig())) {
            for (var template : templates) {
                groups.addAll(template.words().synonyms());
                for (var document : template.documents()) {
                    writer.addDocument(FacetFields.add(
                            DocumentFields.of("edition", document.kind(), document), document.kind(), document));
                }
            }
            writer.forceMerge(1);
        }
        this.reader = DirectoryReader.open(folder);
        this.searcher = new IndexSearcher(reader);
        this.synonyms = Synonyms.of(groups);
        this.weights = weights;
    }

    SearchQuery query(String question) throws IOException {
        return new SearchQuery(reader, question, synonyms, weights);
    }

    IndexSearcher searcher() {
        return searcher;
    }

    @Override
    public List<String> ask(String question) throws IOException {
        return best(query(question).at(DeliveredDocuments.NOW.toEpochMilli()));
    }

    /** As somebody asks whom this template's rules address. */
    SearchEngine at(DeliveredDocuments template) {
        var module = template.documents().get(0).facets().module();
        return question -> {
            var query = new BooleanQuery.Builder()
                    .add(query(question).at(DeliveredDocuments.NOW.toEpochMilli()), Occur.MUST);
            Found.near(query, Found.terms(FacetFields.MODULE, List.of(module)), Found.OWN_MODULE);
            return best(query.build());
        };
    }

    private List<String> best(Query query) throws IOException {
        var found = searcher.search(query, 10);
        var addresses = new ArrayList<String>();
        for (var score : found.scoreDocs) {
            var row = searcher.storedFields().document(score.doc);
            addresses.add(
                    row.get("guard") + " " + row.get("subject").substring("edition/".length()) + ":" + row.get("key"));
        }
        return addresses;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
