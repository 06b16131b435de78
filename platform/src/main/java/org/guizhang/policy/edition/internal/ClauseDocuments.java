package org.guizhang.policy.edition.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.guizhang.policy.edition.Edition;
import org.guizhang.policy.edition.EffectivePeriod;
import org.guizhang.policy.resolve.Resolved;
import org.guizhang.search.Asked;
import org.guizhang.search.DocumentSource;
import org.guizhang.search.Facets;
import org.guizhang.search.SearchDocument;
import org.guizhang.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * Clauses for the search: of the editions in force and of those to come, each findable in its own time, so that an
 * edition that begins tomorrow needs no indexing then.
 */
@ApplicationScoped
public class ClauseDocuments implements DocumentSource {
    public static final String KIND = "clause";

    @Inject
    EditionRows rows;

    @Inject
    Clock clock;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<String> subjects() {
        return rows.modules().stream().map(UUID::toString).toList();
    }

    @Override
    public List<SearchDocument> documents(String subject) {
        var now = clock.instant();
        var live = new ArrayList<Edition>();
        for (var edition : rows.ofModule(UUID.fromString(subject))) {
            live.add(edition);
            if (!edition.effectiveFrom().isAfter(now)) {
                break;
            }
        }
        var contents = rows.contents(live);
        var documents = new ArrayList<SearchDocument>();
        for (var period : EffectivePeriod.of(live)) {
            if (!period.never() && !period.edition().kind().ends()) {
                add(documents, period.edition(), contents.of(period.edition()), period.until());
            }
        }
        return documents;
    }

    @Override
    public Set<String> readable(Set<String> guards) {
        var readable = new HashSet<String>();
        for (var edition : rows.inForce(clock.instant())) {
            readable.add(edition.id().toString());
        }
        readable.retainAll(guards);
        return readable;
    }

    private static void add(
            List<SearchDocument> documents, Edition edition, Resolved content, @Nullable Instant until) {
        for (var chapter : content.chapters()) {
            for (var clause : chapter.clauses()) {
                documents.add(new SearchDocument(
                        KIND,
                        clause.key(),
                        edition.id().toString(),
                        chapter.number() + "." + clause.number(),
                        clause.heading(),
                        new Text(
                                content.title().zh() + " · " + chapter.title().zh(),
                                content.title().en() + " · " + chapter.title().en()),
                        clause.wholeText(),
                        Text.same(""),
                        Asked.NOTHING,
                        Facets.of(edition.moduleId().toString(), chapter.key(), new HashSet<>(clause.addressees())),
                        edition.effectiveFrom(),
                        until));
            }
        }
    }
}
