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
import java.util.UUID;
import java.util.stream.Collectors;
import org.guizhang.policy.draft.Activations;
import org.guizhang.schema.TestDatabase;
import org.guizhang.search.Hit;
import org.guizhang.search.Hits;
import org.guizhang.search.Search;
import org.guizhang.search.SearchDocument;
import org.guizhang.search.SearchFilter;
import org.guizhang.search.SearchedHouse;
import org.guizhang.service.Business;
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

    /** Businesses that ask something between two rounds, so that theirs are among the open indexes. */
    private static final int OTHERS = 10;

    private static final String EVERYBODYS = "钱";
    private static final int PAGE = 10;

    /** Businesses that are opened while the indexes of those before them are built. */
    private static final int BATCH = 20;

    private final Search search;
    private final Business house;
    private final long opening;
    private final List<Business> others = new ArrayList<>();
    private final UUID tenant;
    private final RawLucene lucene;

    ServiceSide(int businesses, List<String> templates) throws Exception {
        Services.start();
        Services.get(RequestContextController.class).activate();
        SearchedHouse.importCatalogue();
        var begun = System.nanoTime();
        search = Services.get(Search.class);
        while (others.size() < businesses - 1) {
            open(Math.min(BATCH, businesses - 1 - others.size()), templates);
        }
        opening = (System.nanoTime() - begun) / 1_000_000 / businesses;
        house = opened(templates);
        asksSomething(house);
        tenant = Services.get(CurrentCaller.class).get().tenantId();
        lucene = new RawLucene(IndexLifeTest.unwrapped(Indexes.class).slot(tenant), PAGE);
        contenders.put(SERVICE, question -> find(question).hits().size());
        contenders.put(RawLucene.SAME, lucene::same);
        contenders.put(RawLucene.PLAIN, lucene::plain);
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
        IndexLifeTest.unwrapped(Indexer.class)
                .wake(Services.get(CurrentCaller.class).get().tenantId());
        return business;
    }

    private void open(int many, List<String> templates) throws Exception {
        var opened = new ArrayList<Business>();
        while (opened.size() < many) {
            opened.add(opened(List.of(templates.get(opened.size() % templates.size()))));
        }
        opened.forEach(this::asksSomething);
        others.addAll(opened);
        keepUp();
    }

    private void asksSomething(Business business) {
        business.become(Role.OWNER);
        SearchedHouse.current(() -> find(EVERYBODYS));
    }

    private Hits find(String question) {
        return search.find(question, SearchFilter.ALL, Locale.CHINESE, PAGE, null);
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
            asksSomething(others.get((round * OTHERS + at) % others.size()));
        }
        keepUp();
        asksSomething(house);
        lucene.know(applied -> IndexLifeTest.unwrapped(OwnSynonyms.class).of(tenant, applied));
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
        counts.put("opening a business, ms", opening);
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
