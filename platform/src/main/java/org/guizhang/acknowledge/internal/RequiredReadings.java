package org.guizhang.acknowledge.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.guizhang.acknowledge.Passage;
import org.guizhang.acknowledge.Passage.Change;
import org.guizhang.policy.EditionTexts;
import org.guizhang.policy.Handbook;
import org.jspecify.annotations.Nullable;

/** What one person has to read of an edition: what is new to them first, then what they know. */
@ApplicationScoped
public class RequiredReadings {
    @Inject
    EditionTexts texts;

    @Inject
    Signatures signatures;

    @Inject
    AddressedPositions workers;

    /**
     * @param base edition compared with, null where the person has signed nothing of the module before
     * @param positions keys of the template's positions by which the person is meant
     */
    public record Matter(Handbook.Part part, @Nullable UUID base, List<Passage> passages, Set<String> positions) {
        /** What was signed before: the positions are kept with the signature. */
        public Matter(Handbook.Part part, @Nullable UUID base, List<Passage> passages) {
            this(part, base, passages, Set.of());
        }
    }

    /** What an edition says to a person, compared with what they have signed last. */
    public Matter of(Handbook.Part part, UUID person) {
        var last = signatures.last(part.edition().moduleId(), person);
        var base = last.map(signed -> signed.acknowledgement().edition()).orElse(null);
        var before = base == null ? null : texts.get(base).content();
        var template = part.content().content().template().id();
        var positions = workers.positionsOf(person, template);
        var mine = ClauseDifference.between(before, part.content()).of(positions);
        var known = last.map(Signatures.Stored::shown).orElse(null);
        var passages = mine.stream()
                .map(passage -> isNewToThem(passage, known) ? with(passage, Change.ADDED) : passage)
                .sorted(Comparator.comparing(passage -> passage.change() == Change.SAME))
                .toList();
        return new Matter(part, base, passages, positions);
    }

    /** The same again for a signature that was given: the words that were on the screen. */
    public Matter of(Signatures.Stored stored) {
        var part = texts.get(stored.acknowledgement().edition());
        var base = stored.shown().base();
        var before = base == null ? null : texts.get(base).content();
        var all = ClauseDifference.between(before, part.content()).passages();
        var fresh = stored.shown().fresh();
        var rest = stored.shown().rest();
        var passages = all.stream()
                .filter(passage -> fresh.contains(passage.key()) || rest.contains(passage.key()))
                .map(passage -> fresh.contains(passage.key()) && passage.change() == Change.SAME
                        ? with(passage, Change.ADDED)
                        : passage)
                .sorted(Comparator.comparing(passage -> passage.change() == Change.SAME))
                .toList();
        return new Matter(part, base, passages);
    }

    /** It stood there before, but was never put before this person, who has got another position since. */
    private static boolean isNewToThem(Passage passage, @Nullable SignedContent known) {
        return known != null && passage.change() == Change.SAME && !known.has(passage.key());
    }

    private static Passage with(Passage passage, Change change) {
        return new Passage(passage.key(), change, passage.addressees(), passage.heading(), passage.text());
    }
}
