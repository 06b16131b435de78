package org.guizhang.policy.diff;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.guizhang.policy.diff.Difference.ChapterChange;
import org.guizhang.policy.diff.Difference.How;
import org.guizhang.policy.diff.Difference.Line;
import org.guizhang.policy.diff.Difference.ValueChange;
import org.guizhang.policy.diff.internal.ArtefactComparison;
import org.guizhang.policy.diff.internal.ClauseComparison;
import org.guizhang.policy.diff.internal.Lines;
import org.guizhang.policy.diff.internal.Pairs;
import org.guizhang.policy.resolve.Resolved;
import org.guizhang.shared.Json;
import org.guizhang.shared.Text;
import org.jspecify.annotations.Nullable;

/** Compares two resolved documents. */
public final class Comparison {
    private final Resolved before;
    private final Resolved after;
    private final Lineage lineage;

    private Comparison(Resolved before, Resolved after, Lineage lineage) {
        this.before = before;
        this.after = after;
        this.lineage = lineage;
    }

    /**
     * What differs.
     *
     * @param lineage how keys of the first lead to keys of the second
     */
    public static Difference of(Resolved before, Resolved after, Lineage lineage) {
        if (before.digest().equals(after.digest())) {
            return Difference.NOTHING;
        }
        var comparison = new Comparison(before, after, lineage);
        return new Difference(
                comparison.regulation(),
                comparison.values(),
                comparison.chapters(),
                new ClauseComparison(before, after, lineage).changes(),
                new ArtefactComparison(before, after, lineage).changes());
    }

    /** A document that nothing was before: all of it is new. */
    public static Difference first(Resolved after) {
        var empty = (ObjectNode) after.document();
        empty.remove(List.of("title", "summary", "audience"));
        for (var list : (Iterable<String>) empty::fieldNames) {
            if (empty.get(list) instanceof ArrayNode array) {
                array.removeAll();
            }
        }
        return of(Resolved.parse(Json.canonical(empty)), after, Lineage.SAME);
    }

    private List<Line> regulation() {
        var old = before.content();
        var fresh = after.content();
        var found = new ArrayList<Line>();
        found.addAll(Lines.text("", null, "title", old.title(), fresh.title()));
        found.addAll(Lines.text("", null, "summary", old.summary(), fresh.summary()));
        found.addAll(Lines.text("", null, "audience", old.audience(), fresh.audience()));
        found.addAll(Lines.names(
                "",
                null,
                Difference.VERSION,
                List.of(Text.same(old.template().version())),
                List.of(Text.same(fresh.template().version()))));
        return found;
    }

    private List<ValueChange> values() {
        var pairs = new Pairs<>(
                "parameter",
                keyed(before.content().parameters(), Resolved.Value::key),
                keyed(after.content().parameters(), Resolved.Value::key),
                lineage);
        var found = new ArrayList<ValueChange>();
        pairs.after().forEach((key, value) -> {
            var was = pairs.before(key);
            if (was == null) {
                found.add(new ValueChange(key, value.title(), null, value.text()));
            } else if (!was.text().equals(value.text())) {
                found.add(new ValueChange(key, value.title(), was.text(), value.text()));
            } else if (!was.value().equals(value.value())) {
                // Two values that read alike are told apart as they are kept.
                found.add(new ValueChange(key, value.title(), kept(was), kept(value)));
            }
        });
        before.content().parameters().stream()
                .filter(value -> pairs.gone().contains(value.key()))
                .forEach(value -> found.add(new ValueChange(value.key(), value.title(), value.text(), null)));
        return found;
    }

    private static Text kept(Resolved.Value value) {
        return Text.same(value.value().toString());
    }

    private List<ChapterChange> chapters() {
        var pairs = new Pairs<>(
                "chapter",
                keyed(before.chapters(), Resolved.Chapter::key),
                keyed(after.chapters(), Resolved.Chapter::key),
                lineage);
        var moved = pairs.moved(List.copyOf(pairs.after().keySet()));
        var found = new ArrayList<ChapterChange>();
        pairs.after().forEach((key, chapter) -> {
            var was = pairs.before(key);
            var title = Lines.text("", null, "title", was == null ? null : was.title(), chapter.title());
            var how = how(was != null, pairs.formerKey(key) != null, moved.contains(key), !title.isEmpty());
            if (!how.isEmpty()) {
                found.add(new ChapterChange(key, chapter.title(), how, title));
            }
        });
        before.chapters().stream()
                .filter(chapter -> pairs.gone().contains(chapter.key()))
                .forEach(chapter -> found.add(new ChapterChange(
                        chapter.key(),
                        chapter.title(),
                        EnumSet.of(How.REMOVED),
                        Lines.text("", null, "title", chapter.title(), null))));
        return found;
    }

    public static Set<How> how(boolean wasThere, boolean renamed, boolean moved, boolean changed) {
        if (!wasThere) {
            return EnumSet.of(How.ADDED);
        }
        var how = EnumSet.noneOf(How.class);
        add(how, How.MOVED, moved);
        add(how, How.RENAMED, renamed);
        add(how, How.CHANGED, changed);
        return how;
    }

    private static void add(Set<How> to, How how, boolean is) {
        if (is) {
            to.add(how);
        }
    }

    public static <T> Map<String, T> keyed(Collection<T> things, Function<T, String> key) {
        var keyed = new LinkedHashMap<String, T>();
        things.forEach(thing -> keyed.put(key.apply(thing), thing));
        return keyed;
    }

    public static Text words(@Nullable Text text) {
        return text == null ? Text.same("") : text;
    }
}
