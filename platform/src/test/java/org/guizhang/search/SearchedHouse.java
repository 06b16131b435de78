package org.guizhang.search;

import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.guizhang.policy.draft.Activations;
import org.guizhang.policy.draft.Modules;
import org.guizhang.policy.edition.Edition;
import org.guizhang.policy.publish.Publications;
import org.guizhang.schema.TestDatabase;
import org.guizhang.search.Hits.Freshness;
import org.guizhang.search.internal.AskedLately;
import org.guizhang.service.Business;
import org.guizhang.service.Services;
import org.guizhang.template.internal.CatalogueImport;
import org.jspecify.annotations.Nullable;

/** A tea house with its rules in force, and questions asked of it until the index has followed. */
public final class SearchedHouse {
    private static final long PATIENCE_NANOS = 20_000_000_000L;

    private SearchedHouse() {}

    public static void importCatalogue() throws Exception {
        try (var owner = TestDatabase.owner()) {
            Services.get(CatalogueImport.class).run(owner);
        }
    }

    /** Puts the rules in force; the id of their module. */
    public static UUID open(Business business) throws Exception {
        business.trade("tea-house");
        var module = Services.get(Activations.class).activate("tea-house").id();
        publish(module, null);
        return module;
    }

    public static Edition publish(UUID module, @Nullable Instant from) {
        return Services.get(Publications.class)
                .publish(
                        module,
                        new Edition.Publication("x", true, from),
                        Services.get(Modules.class).get(module).revision());
    }

    public static Hits find(String typed) {
        return find(typed, SearchFilter.ALL);
    }

    static Hits find(String typed, SearchFilter filter) {
        return current(() -> Services.get(Search.class).find(typed, filter, Locale.CHINESE, 20, null));
    }

    /** What is found once everything that was committed is. */
    public static Hits current(Supplier<Hits> question) {
        var until = System.nanoTime() + PATIENCE_NANOS;
        var hits = question.get();
        while (hits.freshness() != Freshness.CURRENT && System.nanoTime() < until) {
            hits = question.get();
        }
        return hits;
    }

    /** Has written down what was asked, as the job does, which is nobody in particular. */
    static void writeDown() throws InterruptedException {
        var job = new Thread(() -> Services.get(AskedLately.class).write());
        job.start();
        job.join();
    }

    static SearchFilter kinds(String... kinds) {
        return new SearchFilter(Set.of(kinds), null, null, null, null, null, null);
    }
}
