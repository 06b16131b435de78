package org.guizhang.policy.amend.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Set;
import org.guizhang.shared.Text;
import org.guizhang.template.TemplateProblem;

/** Finds the amendable thing that a problem of a template's files is about. */
public final class Locator {
    private static final Set<String> FOLDERS = Set.of("chapters", "checklists", "records", "penalties", "phrases");
    private static final int NAME = 24;

    private final JsonNode document;

    public Locator(JsonNode document) {
        this.document = document;
    }

    /**
     * Where a problem is.
     *
     * @param path as changes name their targets; empty for the head of the document
     * @param rest JSON pointer from there
     */
    public record Place(String path, String rest) {}

    public Place place(TemplateProblem problem) {
        var file = problem.file();
        var slash = file.indexOf('/');
        var node = document;
        var path = "";
        if (slash > 0 && FOLDERS.contains(file.substring(0, slash))) {
            var list = file.substring(0, slash);
            var key = file.substring(slash + 1, file.lastIndexOf('.'));
            path = list + "/" + key;
            for (var artefact : document.path(list)) {
                if (EditableDocument.key(artefact).equals(key)) {
                    node = artefact;
                }
            }
        }
        return down(node, path, problem.pointer());
    }

    private static Place down(JsonNode from, String start, String pointer) {
        var node = from;
        var path = start;
        var rest = new StringBuilder();
        var steps = pointer.isEmpty() ? new String[0] : pointer.substring(1).split("/", -1);
        for (int i = 0; i < steps.length; i++) {
            var child = node.isArray() ? node.path(index(steps[i])) : node.path(steps[i]);
            if (node.isArray()
                    && child.isObject()
                    && i > 0
                    && !EditableDocument.key(child).isEmpty()
                    && rest.length() > 0
                    && rest.lastIndexOf("/") == 0) {
                var list = steps[i - 1];
                path = list.equals("clauses")
                        ? "clauses/" + EditableDocument.key(child)
                        : joined(path, list, EditableDocument.key(child));
                rest.setLength(0);
            } else {
                rest.append('/').append(steps[i]);
            }
            node = child;
        }
        return new Place(path, rest.toString());
    }

    private static String joined(String path, String list, String key) {
        var deeper = list.equals("items") && path.matches("clauses/[^/]+/items/.*");
        return deeper
                ? path.substring(0, path.lastIndexOf('/') + 1) + key
                : (path.isEmpty() ? "" : path + "/") + list + "/" + key;
    }

    private static int index(String step) {
        return step.matches("[0-9]{1,6}") ? Integer.parseInt(step) : -1;
    }

    /** Where it stands, from the chapter or the artefact down to it, as people call them. */
    public static Text where(EditableDocument draft, String path) {
        var spot = draft.find(path);
        if (spot.isEmpty()) {
            return name(draft, path);
        }
        var root = spot.get().kind() + "/" + EditableDocument.key(spot.get().root());
        var names = new ArrayList<Text>();
        draft.chapterOf(spot.get().root()).ifPresent(key -> names.add(name(draft, "chapters/" + key)));
        names.add(name(draft, root));
        if (!spot.get().isWhole()) {
            names.add(name(draft, path));
        }
        return new Text(
                String.join(" › ", names.stream().map(Text::zh).toList()),
                String.join(" › ", names.stream().map(Text::en).toList()));
    }

    /** What people call it: its title, or how its text begins. */
    public static Text name(EditableDocument draft, String path) {
        return draft.find(path)
                .map(spot -> {
                    for (var member : new String[] {"title", "text", "what", "situation", "message"}) {
                        var text = spot.node().path(member);
                        if (Texts.isText(text)) {
                            return new Text(
                                    begin(text.path("zh").asText()),
                                    begin(text.path("en").asText()));
                        }
                    }
                    return Text.same(path);
                })
                .orElse(Text.same(path));
    }

    private static String begin(String words) {
        if (words.codePointCount(0, words.length()) <= NAME) {
            return words;
        }
        var begin = words.substring(0, words.offsetByCodePoints(0, NAME));
        var open = begin.lastIndexOf("{{");
        return (open > begin.lastIndexOf("}}") ? begin.substring(0, open) : begin) + "…";
    }
}
