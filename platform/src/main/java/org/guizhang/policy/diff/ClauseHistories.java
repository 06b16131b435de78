package org.guizhang.policy.diff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guizhang.policy.amend.Amended;
import org.guizhang.policy.diff.Difference.ClauseChange;
import org.guizhang.policy.diff.Difference.How;
import org.guizhang.policy.edition.Edition;
import org.guizhang.policy.edition.EditionRegister;
import org.guizhang.policy.edition.EffectivePeriod;
import org.guizhang.policy.edition.Handbook;
import org.guizhang.policy.edition.Snapshot;
import org.guizhang.policy.resolve.Resolved;
import org.guizhang.template.Clause;
import org.guizhang.template.Templates;
import org.guizhang.tenant.Permission;
import org.guizhang.tenant.Requires;

/** Clauses in force, each on its own: the values in it, and which editions made it what it is. */
@ApplicationScoped
@Transactional
public class ClauseHistories {
    /** Texts of editions are large: this many are looked into. */
    static final int MOST = 30;

    @Inject
    Handbook handbook;

    @Inject
    EditionRegister editions;

    @Inject
    Differences differences;

    @Inject
    Templates templates;

    @Inject
    Clock clock;

    private record Placed(Resolved.Chapter chapter, Resolved.Clause clause) {}

    /**
     * The history of a clause that is in force now; {@link org.guizhang.shared.NotFound} where it is not. Editions that were
     * overruled before their day, or end the module, are none of it: nobody has lived by their words.
     */
    @Requires(Permission.READ_HANDBOOK)
    public ClauseHistory of(UUID module, String key) {
        var place = handbook.clause(module, key, null);
        var now = clock.instant();
        var counted = EffectivePeriod.of(editions.timeline(module)).stream()
                .filter(period -> !period.never())
                .map(EffectivePeriod::edition)
                .filter(edition ->
                        !edition.effectiveFrom().isAfter(now) && !edition.kind().ends())
                .toList();
        var looked = counted.subList(0, Math.min(MOST, counted.size()));
        var earlier = looked.size() < counted.size();
        return new ClauseHistory(values(place), steps(looked, key, earlier), earlier);
    }

    private List<ClauseHistory.Step> steps(List<Edition> newestFirst, String key, boolean earlier) {
        var contents = editions.contents(newestFirst);
        var steps = new ArrayList<ClauseHistory.Step>();
        var called = key;
        for (int i = 0; i < newestFirst.size(); i++) {
            var edition = newestFirst.get(i);
            var content = Objects.requireNonNull(contents.get(edition.id()));
            if (i + 1 == newestFirst.size()) {
                if (!earlier) {
                    find(content, called)
                            .map(ClauseHistories::brought)
                            .ifPresent(change -> steps.add(new ClauseHistory.Step(edition, change)));
                }
                break;
            }
            var change = change(
                    Objects.requireNonNull(contents.get(newestFirst.get(i + 1).id())), content, called);
            if (change.isPresent()) {
                steps.add(new ClauseHistory.Step(edition, change.get()));
                if (change.get().how().contains(How.ADDED)) {
                    break;
                }
                var former = change.get().former();
                called = former == null ? called : former;
            }
        }
        return steps;
    }

    /** What happened to it alone: where it says the same at the same place, nothing. */
    private Optional<ClauseChange> change(Resolved before, Resolved after, String key) {
        var was = find(before, key);
        var is = find(after, key);
        if (was.isPresent() && is.isPresent() && same(was.get(), is.get())) {
            return Optional.empty();
        }
        return differences.between(before, after).clauses().stream()
                .filter(change -> change.key().equals(key))
                .findFirst();
    }

    private static boolean same(Placed was, Placed is) {
        return was.chapter.key().equals(is.chapter.key())
                && was.clause.kind() == is.clause.kind()
                && was.clause.addressees().equals(is.clause.addressees())
                && was.clause.carriedOutBy().equals(is.clause.carriedOutBy())
                && Comparison.words(was.clause.title()).equals(Comparison.words(is.clause.title()))
                && was.clause.wholeText().equals(is.clause.wholeText());
    }

    private static ClauseChange brought(Placed placed) {
        var clause = placed.clause;
        return new ClauseChange(
                clause.key(),
                null,
                EnumSet.of(How.ADDED),
                clause.heading(),
                null,
                placed.chapter.title(),
                null,
                List.of());
    }

    private static Optional<Placed> find(Resolved document, String key) {
        return document.chapters().stream()
                .flatMap(chapter -> chapter.clauses().stream()
                        .filter(clause -> clause.key().equals(key))
                        .map(clause -> new Placed(chapter, clause)))
                .findFirst();
    }

    /** Resolved texts no longer say where a value stands in them: what the edition was made of does. */
    private List<Resolved.Value> values(Handbook.Place place) {
        var content = place.content().content();
        var named = editions.draft(place.edition().id())
                .map(Snapshot::parse)
                .flatMap(made -> Amended.of(
                                templates.get(content.template().id(), made.templateVersion()), made.amendments())
                        .template()
                        .clause(place.clause().key()))
                .map(Clause::parameters)
                .orElse(Set.of());
        return content.parameters().stream()
                .filter(value -> named.contains(value.key()))
                .toList();
    }
}
