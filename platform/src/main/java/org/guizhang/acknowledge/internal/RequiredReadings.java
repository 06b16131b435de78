package org.guizhang.acknowledge.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guizhang.acknowledge.Passage;
import org.guizhang.acknowledge.Passage.Change;
import org.guizhang.policy.edition.EditionRegister;
import org.guizhang.policy.edition.Handbook;
import org.jspecify.annotations.Nullable;

/** What one person has to read of an edition: what is new to them first, then what they know. */
@ApplicationScoped
public class RequiredReadings {
    @Inject
    EditionRegister texts;

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
        return of(List.of(part), person).get(0);
    }

    /** The same of several editions, in their order; as many statements as for one. */
    public List<Matter> of(List<Handbook.Part> parts, UUID person) {
        if (parts.isEmpty()) {
            return List.of();
        }
        var last = signatures.last(
                parts.stream().map(part -> part.edition().moduleId()).collect(Collectors.toSet()), person);
        var bases = texts.parts(last.values().stream()
                .map(signed -> signed.acknowledgement().edition())
                .toList());
        var positions = workers.positionsOf(person);
        return parts.stream()
                .map(part -> {
                    var template = part.content().content().template().id();
                    var signed = last.get(part.edition().moduleId());
                    var base = signed == null
                            ? null
                            : bases.get(signed.acknowledgement().edition());
                    return of(part, signed, base, positions.getOrDefault(template, Set.of()));
                })
                .toList();
    }

    private static Matter of(
            Handbook.Part part, Signatures.@Nullable Stored last, Handbook.@Nullable Part base, Set<String> positions) {
        var before = base == null ? null : base.content();
        var mine = ClauseDifference.between(before, part.content()).of(positions);
        var known = last == null ? null : last.shown();
        var passages = mine.stream()
                .map(passage -> isNewToThem(passage, known) ? with(passage, Change.ADDED) : passage)
                .sorted(Comparator.comparing(passage -> passage.change() == Change.SAME))
                .toList();
        return new Matter(part, base == null ? null : base.edition().id(), passages, positions);
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
