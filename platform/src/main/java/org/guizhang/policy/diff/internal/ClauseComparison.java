package org.guizhang.policy.diff.internal;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.guizhang.policy.diff.Comparison;
import org.guizhang.policy.diff.Difference.ClauseChange;
import org.guizhang.policy.diff.Difference.How;
import org.guizhang.policy.diff.Difference.Line;
import org.guizhang.policy.diff.Lineage;
import org.guizhang.policy.resolve.Resolved;
import org.guizhang.shared.Text;
import org.guizhang.template.CarriedOutBy;
import org.jspecify.annotations.Nullable;

/** Compares the clauses of two documents, wherever they stand. */
public final class ClauseComparison {
    private static final Map<String, Function<CarriedOutBy, List<String>>> CARRIERS = new LinkedHashMap<>();

    static {
        CARRIERS.put("checklists", CarriedOutBy::checklists);
        CARRIERS.put("records", CarriedOutBy::records);
        CARRIERS.put("deadlines", CarriedOutBy::deadlines);
        CARRIERS.put("penalties", CarriedOutBy::penalties);
        CARRIERS.put("phrases", CarriedOutBy::phrases);
        CARRIERS.put("classifications", CarriedOutBy::classifications);
    }

    private final Pairs<Placed> pairs;
    private final Pairs<Resolved.Chapter> chapters;
    private final Map<String, Placed> old;
    private final Map<String, Placed> fresh;
    private final Titles oldTitles;
    private final Titles freshTitles;

    private record Placed(Resolved.Clause clause, Resolved.Chapter chapter) {}

    public ClauseComparison(Resolved before, Resolved after, Lineage lineage) {
        old = placed(before);
        fresh = placed(after);
        pairs = new Pairs<>("clause", old, fresh, lineage);
        chapters = new Pairs<>(
                "chapter",
                Comparison.keyed(before.chapters(), Resolved.Chapter::key),
                Comparison.keyed(after.chapters(), Resolved.Chapter::key),
                lineage);
        oldTitles = new Titles(before);
        freshTitles = new Titles(after);
    }

    public List<ClauseChange> changes() {
        var found = new ArrayList<ClauseChange>();
        for (var chapter : chapters.after().values()) {
            var staying = chapter.clauses().stream()
                    .map(Resolved.Clause::key)
                    .filter(key -> !isElsewhere(key, chapter))
                    .toList();
            var moved = pairs.moved(staying);
            for (var clause : chapter.clauses()) {
                var elsewhere = isElsewhere(clause.key(), chapter);
                compare(clause, chapter, elsewhere, elsewhere || moved.contains(clause.key()), found);
            }
        }
        old.forEach((key, placed) -> {
            if (pairs.gone().contains(key)) {
                found.add(new ClauseChange(
                        key,
                        null,
                        EnumSet.of(How.REMOVED),
                        placed.clause.heading(),
                        placed.clause.heading(),
                        placed.chapter.title(),
                        null,
                        lines(placed.clause, null)));
            }
        });
        return found;
    }

    private void compare(
            Resolved.Clause clause,
            Resolved.Chapter chapter,
            boolean elsewhere,
            boolean moved,
            List<ClauseChange> into) {
        var was = pairs.before(clause.key());
        var lines = lines(was == null ? null : was.clause, clause);
        var former = pairs.formerKey(clause.key());
        var how = Comparison.how(was != null, former != null, moved, !lines.isEmpty());
        if (!how.isEmpty()) {
            into.add(new ClauseChange(
                    clause.key(),
                    former,
                    how,
                    clause.heading(),
                    was == null ? null : was.clause.heading(),
                    chapter.title(),
                    elsewhere && was != null ? was.chapter.title() : null,
                    lines));
        }
    }

    /** Whether it was there before, in another chapter. */
    private boolean isElsewhere(String key, Resolved.Chapter chapter) {
        var was = pairs.before(key);
        var chapterBefore = chapters.before(chapter.key());
        return was != null && (chapterBefore == null || !was.chapter.key().equals(chapterBefore.key()));
    }

    private List<Line> lines(Resolved.@Nullable Clause was, Resolved.@Nullable Clause is) {
        var lines = new ArrayList<Line>();
        lines.addAll(Lines.text("", null, "title", of(was, Resolved.Clause::title), of(is, Resolved.Clause::title)));
        lines.addAll(Lines.text("", null, "text", of(was, Resolved.Clause::text), of(is, Resolved.Clause::text)));
        items(was == null ? List.of() : was.items(), is == null ? List.of() : is.items(), lines);
        lines.addAll(Lines.names("", null, "kind", kind(was), kind(is)));
        lines.addAll(Lines.names(
                "",
                null,
                "addressees",
                was == null ? List.of() : oldTitles.addressees(was.addressees()),
                is == null ? List.of() : freshTitles.addressees(is.addressees())));
        var carriedBefore = was == null ? CarriedOutBy.NOTHING : was.carriedOutBy();
        var carriedAfter = is == null ? CarriedOutBy.NOTHING : is.carriedOutBy();
        CARRIERS.forEach((list, keys) -> lines.addAll(Lines.names(
                "",
                null,
                list,
                oldTitles.of(list, keys.apply(carriedBefore)),
                freshTitles.of(list, keys.apply(carriedAfter)))));
        return lines;
    }

    private static List<Text> kind(Resolved.@Nullable Clause clause) {
        return clause == null
                ? List.of()
                : List.of(Text.same(clause.kind().name().toLowerCase(Locale.ROOT)));
    }

    private static void items(List<Resolved.Item> was, List<Resolved.Item> is, List<Line> lines) {
        var items = new Pairs<>(
                "item",
                Comparison.keyed(was, Resolved.Item::key),
                Comparison.keyed(is, Resolved.Item::key),
                Lineage.SAME);
        var moved = items.moved(is.stream().map(Resolved.Item::key).toList());
        for (var item : is) {
            var before = items.before(item.key());
            var part = "items/" + item.key();
            if (before == null) {
                lines.add(Lines.whole(part, item.marker(), How.ADDED, item.text()));
            } else {
                if (moved.contains(item.key())) {
                    lines.add(Lines.moved(part, item.marker(), item.text()));
                }
                lines.addAll(Lines.text(part, item.marker(), "text", before.text(), item.text()));
            }
            items(before == null ? List.of() : before.items(), item.items(), lines);
        }
        for (var item : was) {
            if (items.gone().contains(item.key())) {
                lines.add(Lines.whole("items/" + item.key(), item.marker(), How.REMOVED, item.text()));
                items(item.items(), List.of(), lines);
            }
        }
    }

    private static @Nullable Text of(
            Resolved.@Nullable Clause clause, Function<Resolved.Clause, @Nullable Text> member) {
        return clause == null ? null : member.apply(clause);
    }

    private static Map<String, Placed> placed(Resolved document) {
        var found = new LinkedHashMap<String, Placed>();
        document.chapters()
                .forEach(chapter ->
                        chapter.clauses().forEach(clause -> found.put(clause.key(), new Placed(clause, chapter))));
        return found;
    }
}
