package org.guizhang.policy.diff.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guizhang.policy.diff.Comparison;
import org.guizhang.policy.diff.Difference.ArtefactChange;
import org.guizhang.policy.diff.Difference.How;
import org.guizhang.policy.diff.Difference.Line;
import org.guizhang.policy.diff.Lineage;
import org.guizhang.policy.resolve.Resolved;
import org.jspecify.annotations.Nullable;

/**
 * Compares what carries clauses out: checklists with their items, forms with their fields, and so on. What came or went
 * is told with all it holds, since nobody has seen it before or will see it again.
 */
public final class ArtefactComparison {
    private static final Map<String, String> KINDS = new LinkedHashMap<>();

    static {
        KINDS.put("checklists", "checklist");
        KINDS.put("records", "record");
        KINDS.put("deadlines", "deadline");
        KINDS.put("penalties", "penalty");
        KINDS.put("phrases", "phrases");
        KINDS.put("classifications", "classification");
        KINDS.put("positions", "position");
        KINDS.put("things", "thing");
    }

    private final JsonNode before;
    private final JsonNode after;
    private final Lineage lineage;
    private final Titles oldTitles;
    private final Titles freshTitles;

    public ArtefactComparison(Resolved before, Resolved after, Lineage lineage) {
        this.before = before.document();
        this.after = after.document();
        this.lineage = lineage;
        this.oldTitles = new Titles(before);
        this.freshTitles = new Titles(after);
    }

    public List<ArtefactChange> changes() {
        var found = new ArrayList<ArtefactChange>();
        KINDS.forEach((list, kind) -> {
            var pairs = new Pairs<>(kind, keyed(before.path(list)), keyed(after.path(list)), lineage);
            var moved = pairs.moved(List.copyOf(pairs.after().keySet()));
            pairs.after().forEach((key, artefact) -> {
                var was = pairs.before(key);
                var former = pairs.formerKey(key);
                var lines = lines(was, artefact);
                var how = Comparison.how(was != null, former != null, moved.contains(key), !lines.isEmpty());
                if (!how.isEmpty()) {
                    found.add(new ArtefactChange(list, key, former, how, Titles.of(artefact), lines));
                }
            });
            for (var artefact : before.path(list)) {
                if (pairs.gone().contains(key(artefact))) {
                    found.add(new ArtefactChange(
                            list,
                            key(artefact),
                            null,
                            EnumSet.of(How.REMOVED),
                            Titles.of(artefact),
                            lines(artefact, null)));
                }
            }
        });
        return found;
    }

    private List<Line> lines(@Nullable JsonNode was, @Nullable JsonNode is) {
        var none = MissingNode.getInstance();
        var old = was == null ? none : was;
        var fresh = is == null ? none : is;
        return new MemberComparison(
                        new MemberWords(oldTitles, new RuleWords(old, before)),
                        new MemberWords(freshTitles, new RuleWords(fresh, after)))
                .lines(old, fresh);
    }

    static Map<String, JsonNode> keyed(JsonNode list) {
        var keyed = new LinkedHashMap<String, JsonNode>();
        list.forEach(element -> keyed.put(key(element), element));
        return keyed;
    }

    static String key(JsonNode node) {
        return node.has("key")
                ? node.path("key").asText()
                : node.path("occurrence").asText();
    }
}
