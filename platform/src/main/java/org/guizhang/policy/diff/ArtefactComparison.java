package org.guizhang.policy.diff;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.guizhang.policy.Resolved;
import org.guizhang.policy.amend.Authorship;
import org.guizhang.policy.diff.Difference.ArtefactChange;
import org.guizhang.policy.diff.Difference.How;
import org.guizhang.policy.diff.Difference.Line;
import org.guizhang.shared.Text;
import org.jspecify.annotations.Nullable;

/** Compares what carries clauses out: checklists with their items, forms with their fields, and so on. */
final class ArtefactComparison {
    private static final Map<String, String> KINDS = new LinkedHashMap<>();
    /** Not for readers, or told elsewhere. */
    private static final Set<String> SILENT =
            Set.of("key", "occurrence", "sources", "advisories", "locks", Authorship.MEMBER);
    /** Members whose text is the key of something with a title. */
    private static final Map<String, String> NAMED = Map.of(
            "position", "positions",
            "filledBy", "positions",
            "responsible", "positions",
            "custodian", "positions",
            "clause", "clauses",
            "clauses", "clauses",
            "violates", "clauses",
            "records", "records",
            "checklists", "checklists",
            "fromChecklists", "checklists");

    static {
        KINDS.put("checklists", "checklist");
        KINDS.put("records", "record");
        KINDS.put("deadlines", "deadline");
        KINDS.put("penalties", "penalty");
        KINDS.put("phrases", "phrases");
        KINDS.put("classifications", "classification");
        KINDS.put("positions", "position");
    }

    private final JsonNode before;
    private final JsonNode after;
    private final Lineage lineage;
    private final Titles oldTitles;
    private final Titles freshTitles;

    ArtefactComparison(Resolved before, Resolved after, Lineage lineage) {
        this.before = before.document();
        this.after = after.document();
        this.lineage = lineage;
        this.oldTitles = new Titles(before);
        this.freshTitles = new Titles(after);
    }

    List<ArtefactChange> changes() {
        var found = new ArrayList<ArtefactChange>();
        KINDS.forEach((list, kind) -> {
            var pairs = new Pairs<>(kind, keyed(before.path(list)), keyed(after.path(list)), lineage);
            pairs.after().forEach((key, artefact) -> {
                var was = pairs.before(key);
                var former = pairs.formerKey(key);
                var lines = new ArrayList<Line>();
                if (was != null) {
                    compare("", null, was, artefact, lines);
                }
                var how = Comparison.how(was != null, former != null, false, !lines.isEmpty());
                if (!how.isEmpty()) {
                    found.add(new ArtefactChange(list, key, former, how, Titles.of(artefact), lines));
                }
            });
            for (var artefact : before.path(list)) {
                if (pairs.gone().contains(key(artefact))) {
                    found.add(new ArtefactChange(
                            list, key(artefact), null, EnumSet.of(How.REMOVED), Titles.of(artefact), List.of()));
                }
            }
        });
        return found;
    }

    /** The members of two objects: texts word by word, parts by key, lists of keys by name, the rest whole. */
    private void compare(String part, @Nullable Text name, JsonNode was, JsonNode is, List<Line> lines) {
        var members = new TreeMap<String, Boolean>();
        was.fieldNames().forEachRemaining(member -> members.put(member, true));
        is.fieldNames().forEachRemaining(member -> members.put(member, true));
        members.keySet().removeAll(SILENT);
        for (var member : members.keySet()) {
            var old = was.path(member);
            var fresh = is.path(member);
            if (!old.equals(fresh)) {
                member(part, name, member, old, fresh, lines);
            }
        }
    }

    private void member(
            String part, @Nullable Text name, String member, JsonNode old, JsonNode fresh, List<Line> lines) {
        var last = member.substring(member.lastIndexOf('.') + 1);
        if (Titles.isText(old) || Titles.isText(fresh)) {
            lines.addAll(Lines.text(part, name, member, text(old), text(fresh)));
        } else if (hasParts(old) || hasParts(fresh)) {
            parts(part.isEmpty() ? member : part + "/" + member, old, fresh, lines);
        } else if (hasObjects(old) || hasObjects(fresh)) {
            objects(part, name, member, old, fresh, lines);
        } else if (old.isArray() || fresh.isArray()) {
            lines.addAll(Lines.names(part, name, member, names(last, old, oldTitles), names(last, fresh, freshTitles)));
        } else if (old.isObject() || fresh.isObject()) {
            inside(part, name, member, old, fresh, lines);
        } else {
            lines.addAll(Lines.names(part, name, member, value(last, old, oldTitles), value(last, fresh, freshTitles)));
        }
    }

    /** Each member of an object for itself. */
    private void inside(
            String part, @Nullable Text name, String member, JsonNode old, JsonNode fresh, List<Line> lines) {
        var inside = new TreeMap<String, Boolean>();
        old.fieldNames().forEachRemaining(key -> inside.put(key, true));
        fresh.fieldNames().forEachRemaining(key -> inside.put(key, true));
        inside.keySet().stream()
                .filter(key -> !old.path(key).equals(fresh.path(key)))
                .forEach(key -> member(part, name, member + "." + key, old.path(key), fresh.path(key), lines));
    }

    /** Objects without a key of their own, such as the consequences of a step: by their places in the list. */
    private void objects(
            String part, @Nullable Text name, String member, JsonNode old, JsonNode fresh, List<Line> lines) {
        for (int i = 0; i < Math.max(old.size(), fresh.size()); i++) {
            var was = old.path(i);
            var is = fresh.path(i);
            if (was.isObject() && is.isObject()) {
                inside(part, name, member, was, is, lines);
            } else {
                lines.addAll(
                        Lines.names(part, name, member, value(member, was, oldTitles), value(member, is, freshTitles)));
            }
        }
    }

    private void parts(String list, JsonNode old, JsonNode fresh, List<Line> lines) {
        var pairs = new Pairs<>("part", keyed(old), keyed(fresh), Lineage.SAME);
        var moved = pairs.moved(List.copyOf(pairs.after().keySet()));
        pairs.after().forEach((key, is) -> {
            var part = list + "/" + key;
            var was = pairs.before(key);
            var name = Titles.of(is);
            if (was == null) {
                lines.add(Lines.whole(part, name, How.ADDED, name));
                return;
            }
            if (moved.contains(key)) {
                lines.add(Lines.moved(part, name, name));
            }
            compare(part, name, was, is, lines);
        });
        for (var was : old) {
            if (pairs.gone().contains(key(was))) {
                lines.add(Lines.whole(list + "/" + key(was), Titles.of(was), How.REMOVED, Titles.of(was)));
            }
        }
    }

    private static @Nullable Text text(JsonNode node) {
        return Titles.isText(node) ? Titles.text(node) : null;
    }

    private static boolean hasParts(JsonNode node) {
        return node.isArray()
                && node.size() > 0
                && node.get(0).isObject()
                && !key(node.get(0)).isEmpty();
    }

    private static boolean hasObjects(JsonNode node) {
        return node.isArray() && node.size() > 0 && node.get(0).isObject();
    }

    private static List<Text> names(String member, JsonNode list, Titles titles) {
        var names = new ArrayList<Text>();
        list.forEach(element -> names.addAll(value(member, element, titles)));
        return names;
    }

    private static List<Text> value(String member, JsonNode node, Titles titles) {
        if (node.isMissingNode() || node.isNull()) {
            return List.of();
        }
        if (node.isObject()) {
            return List.of(inWords(node));
        }
        var kind = NAMED.get(member);
        return List.of(kind == null ? Text.same(node.asText()) : titles.of(kind, node.asText()));
    }

    /** A whole object for readers, who know nothing of its notation: its title, its type, or what it holds. */
    private static Text inWords(JsonNode object) {
        var title = Titles.of(object);
        if (!title.zh().isEmpty() || !title.en().isEmpty()) {
            return title;
        }
        if (object.has("type")) {
            return Text.same(object.path("type").asText());
        }
        var values = new ArrayList<String>();
        object.forEach(value -> {
            if (value.isValueNode()) {
                values.add(value.asText());
            }
        });
        return Text.same(String.join(" ", values));
    }

    private static Map<String, JsonNode> keyed(JsonNode list) {
        var keyed = new LinkedHashMap<String, JsonNode>();
        list.forEach(element -> keyed.put(key(element), element));
        return keyed;
    }

    private static String key(JsonNode node) {
        return node.has("key")
                ? node.path("key").asText()
                : node.path("occurrence").asText();
    }
}
