package org.guizhang.policy.amend.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.guizhang.policy.amend.Authorship;
import org.guizhang.shared.Violations;
import org.jspecify.annotations.Nullable;

/** A template document while it is amended. */
public final class EditableDocument {
    /** Lists at the root that can be amended, clauses apart, which stand in chapters. */
    static final Set<String> ROOTS = Set.of(
            "chapters",
            "positions",
            "things",
            "checklists",
            "records",
            "deadlines",
            "penalties",
            "phrases",
            "classifications");
    /** Lists of parts, in whatever they stand. */
    static final Set<String> PARTS = Set.of(
            "clauses",
            "items",
            "schedules",
            "areas",
            "fields",
            "lines",
            "totals",
            "rules",
            "signatures",
            "approvals",
            "states",
            "options",
            "steps",
            "phrases",
            "duties");

    private final ObjectNode document;
    private final Map<JsonNode, Authorship> marks = new IdentityHashMap<>();
    private final Set<String> off = new TreeSet<>();

    public EditableDocument(JsonNode document) {
        this.document = (ObjectNode) document;
    }

    /** The whole document, switched-off artefacts included. */
    public ObjectNode document() {
        return document;
    }

    /** Artefacts that are switched off, by path. */
    public Set<String> off() {
        return Set.copyOf(off);
    }

    /** What is in force, marked; the draft is used up by it. */
    public JsonNode inForce() {
        OwnLinks.add(document, marks);
        marks.forEach((node, mark) -> ((ObjectNode) node).put(Authorship.MEMBER, mark.wire()));
        off.forEach(path -> find(path).ifPresent(spot -> {
            Links.forget(document, spot.kind(), key(spot.node()));
            spot.remove();
        }));
        return document;
    }

    /** What a path leads to; notes a violation of {@code field} where nothing is. */
    Optional<NodeLocation> find(String path, String field, Violations violations) {
        var spot = find(path);
        if (spot.isEmpty()) {
            violations.add(field, "amendment-target", path);
        }
        return spot;
    }

    public Optional<NodeLocation> find(String path) {
        var steps = path.split("/", -1);
        if (steps.length < 2 || steps.length % 2 != 0) {
            return Optional.empty();
        }
        var spot = steps[0].equals("clauses") ? clause(steps[1]) : root(steps[0], steps[1]);
        for (int i = 2; i < steps.length && spot != null; i += 2) {
            spot = part(spot, steps[i], steps[i + 1]);
        }
        return Optional.ofNullable(spot);
    }

    /** The thing itself. */
    public Optional<JsonNode> node(String path) {
        return find(path).map(NodeLocation::node);
    }

    /** The list a path leads to, made where it may be and is not yet. */
    Optional<ArrayNode> list(String path) {
        var cut = path.lastIndexOf('/');
        if (cut < 0) {
            return ROOTS.contains(path) ? Optional.of(document.withArrayProperty(path)) : Optional.empty();
        }
        var name = path.substring(cut + 1);
        return find(path.substring(0, cut))
                .filter(holder -> PARTS.contains(name)
                        && name.equals("clauses") == holder.kind().equals("chapters"))
                .map(holder -> holder.node().withArrayProperty(name));
    }

    /** Whether the list of a path belongs to a thing or to anything in it, however the path was written. */
    boolean isInside(String list, NodeLocation spot) {
        var holder = find(list.substring(0, Math.max(0, list.lastIndexOf('/')))).map(NodeLocation::node);
        return holder.isPresent() && Links.holders(spot.node()).stream().anyMatch(node -> node == holder.get());
    }

    /** Puts a node into a list before or after the named neighbour, or at the end. */
    void place(
            ArrayNode list, ObjectNode node, @Nullable String before, @Nullable String after, Violations violations) {
        if (before != null && after != null) {
            violations.add("/change/before", "amendment-place");
            return;
        }
        var neighbour = before == null ? after : before;
        if (neighbour == null) {
            list.add(node);
            return;
        }
        var at = NodeLocation.index(list, neighbour);
        if (at < 0) {
            violations.add(before == null ? "/change/after" : "/change/before", "amendment-neighbour", neighbour);
            return;
        }
        list.insert(before == null ? at + 1 : at, node);
    }

    void mark(ObjectNode node, Authorship authorship) {
        marks.merge(node, authorship, (was, is) -> was == Authorship.OWN ? was : is);
    }

    boolean isOwn(ObjectNode node) {
        return marks.get(node) == Authorship.OWN;
    }

    void switchOff(String path) {
        off.add(path);
    }

    void switchOn(String path) {
        off.remove(path);
    }

    /** The key of the chapter that a clause stands in; empty for anything else. */
    Optional<String> chapterOf(ObjectNode clause) {
        return Links.objects(document.path("chapters")).stream()
                .filter(chapter ->
                        Links.objects(chapter.path("clauses")).stream().anyMatch(node -> node == clause))
                .map(EditableDocument::key)
                .findFirst();
    }

    List<ObjectNode> clauses() {
        return Links.objects(document.path("chapters")).stream()
                .flatMap(chapter -> Links.objects(chapter.path("clauses")).stream())
                .toList();
    }

    /** The key of a thing; steps of a penalty scheme are told apart by their occurrence. */
    static String key(JsonNode node) {
        return node.has("key")
                ? node.path("key").asText()
                : node.path("occurrence").asText();
    }

    private @Nullable NodeLocation clause(String key) {
        for (var chapter : document.path("chapters")) {
            if (chapter.path("clauses") instanceof ArrayNode list) {
                var at = NodeLocation.index(list, key);
                if (at >= 0) {
                    var node = (ObjectNode) list.get(at);
                    return new NodeLocation("clauses", node, "clauses", list, node);
                }
            }
        }
        return null;
    }

    private @Nullable NodeLocation root(String name, String key) {
        if (ROOTS.contains(name) && document.path(name) instanceof ArrayNode list) {
            var at = NodeLocation.index(list, key);
            if (at >= 0) {
                var node = (ObjectNode) list.get(at);
                return new NodeLocation(name, node, name, list, node);
            }
        }
        return null;
    }

    private static @Nullable NodeLocation part(NodeLocation holder, String name, String key) {
        if (!PARTS.contains(name) || name.equals("clauses") || !(holder.node().path(name) instanceof ArrayNode list)) {
            return null;
        }
        var at = NodeLocation.index(list, key);
        if (at >= 0) {
            return new NodeLocation(holder.kind(), holder.root(), name, list, (ObjectNode) list.get(at));
        }
        if (holder.kind().equals("clauses")) {
            for (var item : Links.objects(list)) {
                var deeper = part(new NodeLocation(holder.kind(), holder.root(), name, list, item), name, key);
                if (deeper != null) {
                    return deeper;
                }
            }
        }
        return null;
    }
}
