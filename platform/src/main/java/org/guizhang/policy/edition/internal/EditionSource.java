package org.guizhang.policy.edition.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guizhang.policy.edition.Edition;
import org.guizhang.policy.edition.EffectivePeriod;
import org.guizhang.policy.resolve.Resolved;
import org.guizhang.search.DocumentSource;
import org.guizhang.search.Facets;
import org.guizhang.search.SearchDocument;
import org.guizhang.search.Whereabouts;
import org.guizhang.shared.Ids;
import org.guizhang.shared.Text;
import org.guizhang.template.EverydayWords;

/**
 * All that editions say and bring, for the search: of those in force, of those to come and of those that were, each findable
 * in its own time, so that an edition that begins tomorrow needs no indexing then, and what counted on a day is found as of it.
 */
@ApplicationScoped
public class EditionSource implements DocumentSource {
    public static final String KIND = "edition";

    @Inject
    EditionRows rows;

    @Inject
    Clock clock;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String version() {
        return EverydayWords.digest();
    }

    @Override
    public List<String> subjects() {
        return rows.all().values().stream()
                .flatMap(List::stream)
                .map(edition -> edition.id().toString())
                .toList();
    }

    @Override
    public List<SearchDocument> documents(String subject) {
        var edition = rows.find(UUID.fromString(subject)).orElse(null);
        if (edition == null || edition.kind().ends()) {
            return List.of();
        }
        for (var period : EffectivePeriod.of(rows.ofModule(edition.moduleId()))) {
            if (period.edition().id().equals(edition.id())) {
                return period.never()
                        ? List.of()
                        : documents(period, rows.contents(List.of(edition)).of(edition));
            }
        }
        return List.of();
    }

    /** The editions of a module whose documents are others once another one begins: itself, and those it follows or overrules. */
    public static Set<String> touched(List<Edition> newestFirst, Edition fresh) {
        var touched = new HashSet<String>();
        touched.add(fresh.id().toString());
        for (var period : EffectivePeriod.of(
                newestFirst.stream().filter(one -> !one.id().equals(fresh.id())).toList())) {
            if (!period.never() && (period.until() == null || period.until().isAfter(fresh.effectiveFrom()))) {
                touched.add(period.edition().id().toString());
            }
        }
        return touched;
    }

    @Override
    public String readable() {
        return "select e.id::text from edition e where e.tenant_id = :tenant and e.id = any(:guards::uuid[])"
                + " and e.effective_from <= :at and e.kind not in ('WITHDRAWN', 'REPEALED') and not exists (select 1"
                + " from edition n where n.tenant_id = e.tenant_id and n.module_id = e.module_id and n.effective_from <= :at"
                + " and (n.major, n.minor) > (e.major, e.minor))";
    }

    /** In the editions in force and to come; those that have ended are found by the words they had. */
    @Override
    public Set<String> holding(String kind, String module, String key) {
        var found = new HashSet<String>();
        if (Ids.isId(module)) {
            var editions = rows.ofModule(UUID.fromString(module));
            for (var period : EffectivePeriod.of(editions)) {
                if (!period.never() && (period.until() == null || period.until().isAfter(clock.instant()))) {
                    documents(period.edition().id().toString()).stream()
                            .filter(one -> one.kind().equals(kind) && one.key().equals(key))
                            .findAny()
                            .ifPresent(one -> found.add(period.edition().id().toString()));
                }
            }
        }
        return found;
    }

    private static List<SearchDocument> documents(EffectivePeriod period, Resolved content) {
        var edition = period.edition();
        var template = content.content().template().id();
        var chapters = new HashMap<String, Text>();
        content.chapters().forEach(chapter -> chapters.put(chapter.key(), chapter.title()));
        var ways = CarryingOut.of(content);
        var documents = new ArrayList<SearchDocument>();
        for (var document : EditionDocuments.of(
                content,
                EverydayWords.of(template),
                edition.moduleId(),
                edition.id().toString(),
                edition.effectiveFrom(),
                period.until())) {
            var facets = document.facets();
            // A key names a position within its template alone.
            var positions =
                    facets.positions().stream().map(key -> template + "/" + key).collect(Collectors.toSet());
            documents.add(document.standing(
                    new Facets(facets.module(), facets.chapter(), positions, facets.site(), facets.state()),
                    new Whereabouts(
                            content.title(), chapters.getOrDefault(facets.chapter(), Text.same("")), edition.number()),
                    ways.of(document.kind(), document.key())));
        }
        return documents;
    }
}
