package org.guizhang.search.internal;

import com.sun.management.UnixOperatingSystemMXBean;
import jakarta.enterprise.context.control.RequestContextController;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.guizhang.policy.draft.Activations;
import org.guizhang.schema.TestDatabase;
import org.guizhang.search.Hit;
import org.guizhang.search.Hits;
import org.guizhang.search.Search;
import org.guizhang.search.SearchDocument;
import org.guizhang.search.SearchFilter;
import org.guizhang.search.SearchedHouse;
import org.guizhang.search.internal.text.ChineseText;
import org.guizhang.search.internal.text.EnglishText;
import org.guizhang.search.internal.text.TermOccurrence;
import org.guizhang.service.Business;
import org.guizhang.service.ServerParts;
import org.guizhang.service.Services;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.Role;
import org.guizhang.workforce.EnteredName;
import org.guizhang.workforce.Site;
import org.guizhang.workforce.Sites;

/**
 * The search service in a house with every template in force, among so many businesses that have one each; beside it Lucene
 * over that house's index, and, where it is alone, other engines over its documents.
 */
final class ServiceSide extends BenchmarkSide {
    static final String SERVICE = "search service";
    static final String LUCENE = "Lucene, the same query";
    static final String PLAIN = "Lucene, any word";

    /** Businesses that ask something between two rounds, so that theirs are among the open indexes. */
    private static final int OTHERS = 10;

    private static final String EVERYBODYS = "钱";
    private static final int PAGE = 10;
    /** As many as fit between two goes of the job that looks after indexes. */
    private static final int BATCH = 100;

    private final Search search;
    private final Business house;
    private final List<Business> others = new ArrayList<>();
    private final UUID tenant;
    private final IndexSlot slot;
    private Synonyms synonyms = Synonyms.NONE;

    ServiceSide(int businesses, List<String> templates) throws Exception {
        Services.start();
        Services.get(RequestContextController.class).activate();
        SearchedHouse.importCatalogue();
        search = Services.get(Search.class);
        while (others.size() < businesses - 1) {
            others.add(opened(List.of(templates.get(others.size() % templates.size()))));
            if (others.size() % BATCH == 0) {
                keepUp();
            }
        }
        house = opened(templates);
        tenant = Services.get(CurrentCaller.class).get().tenantId();
        slot = IndexLifeTest.unwrapped(Indexes.class).slot(tenant);
        contenders.put(SERVICE, question -> find(question).hits().size());
        contenders.put(LUCENE, this::lucene);
        contenders.put(PLAIN, this::plain);
    }

    /** Has other engines asked over the same documents as well. */
    ServiceSide besidePeers() throws Exception {
        var documents = documents();
        for (boolean trigrams : List.of(false, true)) {
            var peer = new PostgresPeer(TestDatabase.owner(), documents, trigrams);
            contenders.put(trigrams ? PostgresPeer.TRIGRAMS : PostgresPeer.PAIRS, peer);
        }
        SqlitePeer.over(documents).ifPresent(peer -> contenders.put(SqlitePeer.NAME, peer));
        return this;
    }

    private Business opened(List<String> templates) throws Exception {
        var business = Business.open();
        business.become(Role.OWNER);
        for (var template : templates) {
            SearchedHouse.publish(
                    Services.get(Activations.class).activate(template).id(), null);
        }
        SearchedHouse.current(() -> find(EVERYBODYS));
        return business;
    }

    private Hits find(String question) {
        return search.find(question, SearchFilter.ALL, Locale.CHINESE, PAGE, null);
    }

    /** What the product asks of the index, and nothing around it. */
    private int lucene(String question) throws IOException {
        return best(searcher -> new SearchQuery(searcher.getIndexReader(), question, synonyms)
                .at(ServerParts.NOON.toEpochMilli()));
    }

    /** Any of the question's words, as Lucene ranks them. */
    private int plain(String question) throws IOException {
        var any = new BooleanQuery.Builder();
        ChineseText.terms(question).forEach(word -> add(any, DocumentFields.ZH, word));
        EnglishText.terms(question).forEach(word -> add(any, DocumentFields.EN, word));
        return best(searcher -> any.build());
    }

    private static void add(BooleanQuery.Builder any, String field, TermOccurrence word) {
        any.add(new TermQuery(new Term(field, word.term())), Occur.SHOULD);
    }

    /** What is asked of a searcher. */
    private interface Wanted {
        Query of(IndexSearcher searcher) throws IOException;
    }

    /** The best ten, with what is stored of them. */
    private int best(Wanted wanted) throws IOException {
        var index = index();
        try {
            return index.search(searcher -> {
                var best = searcher.search(wanted.of(searcher), PAGE).scoreDocs;
                for (var one : best) {
                    if (searcher.storedFields().document(one.doc).get("key") == null) {
                        throw new IllegalStateException("A document without a key");
                    }
                }
                return best.length;
            });
        } finally {
            index.release(Runnable::run);
        }
    }

    private TenantIndex index() throws IOException {
        return Objects.requireNonNull(slot.hold());
    }

    private List<SearchDocument> documents() {
        var steps = Services.get(IndexSteps.class);
        try {
            return steps.documents(tenant, steps.subjects(tenant)).stream()
                    .flatMap(present -> present.documents().stream())
                    .toList();
        } finally {
            house.become(Role.OWNER);
        }
    }

    @Override
    void between(int round) throws IOException {
        for (int at = 0; at < Math.min(OTHERS, others.size()); at++) {
            others.get((round * OTHERS + at) % others.size()).become(Role.OWNER);
            SearchedHouse.current(() -> find(EVERYBODYS));
        }
        keepUp();
        house.become(Role.OWNER);
        SearchedHouse.current(() -> find(EVERYBODYS));
        var index = index();
        synonyms = IndexLifeTest.unwrapped(OwnSynonyms.class).of(tenant, index.applied());
        index.release(Runnable::run);
    }

    @Override
    long visible(int round) {
        var name = "码头" + (1000 + round);
        Services.get(Sites.class).add(new Site.Entry(new EnteredName(name, null), null, null));
        var begun = System.nanoTime();
        while (find(name).hits().stream().noneMatch(hit -> said(hit.title()).equals(name))) {
            since(begun, name);
        }
        return since(begun, name);
    }

    private static String said(List<Hit.Segment> segments) {
        return segments.stream().map(Hit.Segment::text).collect(Collectors.joining());
    }

    @Override
    Map<String, Long> counts() {
        var counts = new LinkedHashMap<String, Long>();
        counts.put(
                "open indexes",
                IndexLifeTest.unwrapped(Indexes.class).slots().values().stream()
                        .filter(slot -> slot.open() != null)
                        .count());
        System.gc();
        counts.put(
                "live heap, KiB",
                ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1024);
        if (ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean system) {
            counts.put("file descriptors", system.getOpenFileDescriptorCount());
        }
        return counts;
    }

    private static void keepUp() {
        IndexLifeTest.unwrapped(Indexer.class).keepUp();
    }
}
