package org.guizhang.policy.diff;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.guizhang.policy.diff.Difference.ArtefactChange;
import org.guizhang.policy.diff.Difference.ClauseChange;
import org.guizhang.policy.resolve.Resolved;
import org.jspecify.annotations.Nullable;

/**
 * What of a difference concerns somebody: clauses for everybody or for one of their positions, and artefacts that name
 * one of them or none, before or after. Values and titles of chapters concern everybody.
 */
public final class Concern {
    /** Members of artefacts that hold positions. */
    static final Set<String> NAMING = Set.of(
            "position", "verifier", "custodian", "filledBy", "responsible", "by", "to", "addressees", "reportsTo");

    private final Map<String, Set<String>> clausesBefore;
    private final Map<String, Set<String>> clausesAfter;
    private final JsonNode before;
    private final JsonNode after;
    private final Set<String> positions;

    private Concern(@Nullable Resolved before, Resolved after, Set<String> positions) {
        this.clausesBefore = before == null ? Map.of() : addressees(before);
        this.clausesAfter = addressees(after);
        this.before = before == null ? after.document().path("") : before.document();
        this.after = after.document();
        this.positions = positions;
    }

    /**
     * Leaves out what concerns only others.
     *
     * @param before null where nothing was
     * @param positions keys of the template's positions
     */
    public static Difference of(
            Difference difference, @Nullable Resolved before, Resolved after, Set<String> positions) {
        var concern = new Concern(before, after, positions);
        return new Difference(
                difference.regulation(),
                difference.values(),
                difference.chapters(),
                difference.clauses().stream().filter(concern::concerns).toList(),
                difference.artefacts().stream().filter(concern::concerns).toList());
    }

    /** Whom a difference concerns, by the same rules; of values and chapters alone, chapters concern everybody. */
    public static Audience audience(Difference difference, @Nullable Resolved before, Resolved after) {
        var concern = new Concern(before, after, Set.of());
        var named = new TreeSet<String>();
        var everybody = !difference.chapters().isEmpty();
        for (var clause : difference.clauses()) {
            for (var whom : concern.addressees(clause)) {
                everybody |= whom.isEmpty();
                named.addAll(whom);
            }
        }
        for (var artefact : difference.artefacts()) {
            var whom = concern.named(artefact);
            everybody |= whom.isEmpty();
            named.addAll(whom);
        }
        return new Audience(everybody, named);
    }

    /**
     * Those whom changes concern.
     *
     * @param everybody whether a change names nobody in particular
     * @param positions keys of the template's positions that changes name, before or after
     */
    public record Audience(boolean everybody, SortedSet<String> positions) {}

    private boolean concerns(ClauseChange clause) {
        return addressees(clause).stream().anyMatch(this::means);
    }

    /** Before and after, as far as there was one. */
    private List<Set<String>> addressees(ClauseChange clause) {
        var former = clause.former() == null ? clause.key() : clause.former();
        return Stream.of(clausesBefore.get(former), clausesAfter.get(clause.key()))
                .filter(Objects::nonNull)
                .toList();
    }

    private boolean concerns(ArtefactChange artefact) {
        return means(named(artefact));
    }

    private Set<String> named(ArtefactChange artefact) {
        var former = artefact.former() == null ? artefact.key() : artefact.former();
        var named = new HashSet<String>();
        if (artefact.kind().equals("positions")) {
            named.add(former);
            named.add(artefact.key());
        } else {
            named(before.path(artefact.kind()), former, named);
            named(after.path(artefact.kind()), artefact.key(), named);
        }
        return named;
    }

    private boolean means(Set<String> whom) {
        return whom.isEmpty() || whom.stream().anyMatch(positions::contains);
    }

    private static void named(JsonNode list, String key, Set<String> into) {
        for (var artefact : list) {
            if (artefact.path("key").asText().equals(key)) {
                for (var member : NAMING) {
                    artefact.findValues(member).forEach(value -> texts(value, into));
                }
            }
        }
    }

    private static void texts(JsonNode value, Set<String> into) {
        if (value.isTextual()) {
            into.add(value.asText());
        }
        value.forEach(element -> texts(element, into));
    }

    private static Map<String, Set<String>> addressees(Resolved document) {
        var found = new HashMap<String, Set<String>>();
        document.chapters()
                .forEach(chapter ->
                        chapter.clauses().forEach(clause -> found.put(clause.key(), Set.copyOf(clause.addressees()))));
        return found;
    }
}
