package org.guizhang.template.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The files of one version of a template, by kind, and what the rules ask of them. */
record TemplateFolder(String id, String version, Map<FileKind, List<YamlFile>> files) {

    /** An artefact with the file and the place it stands at. */
    record Artefact(YamlFile file, String pointer, JsonNode node) {
        String key() {
            return node.path("key").asText();
        }
    }

    /** Whether there is a template.yaml that names a format by a number. */
    boolean saysItsFormat() {
        return only(FileKind.TEMPLATE)
                .filter(t -> t.root().path("format").isNumber())
                .isPresent();
    }

    /** The format that template.yaml names; 1 where it names none that is a number. */
    int format() {
        return only(FileKind.TEMPLATE)
                .map(t -> t.root().path("format").asInt(1))
                .orElse(1);
    }

    List<YamlFile> of(FileKind kind) {
        return files.getOrDefault(kind, List.of());
    }

    List<YamlFile> all() {
        return files.values().stream().flatMap(List::stream).toList();
    }

    Optional<YamlFile> only(FileKind kind) {
        return of(kind).stream().findFirst();
    }

    /** The artefacts of a kind of {@link ArtefactKinds}, in the order of the files. */
    List<Artefact> artefacts(String kind) {
        return switch (kind) {
            case "parameter" -> members(FileKind.PARAMETERS, "parameters");
            case "position" -> members(FileKind.POSITIONS, "positions");
            case "clause" -> members(FileKind.CHAPTER, "clauses");
            case "thing" -> members(FileKind.THINGS, "things");
            case "deadline" -> members(FileKind.DEADLINES, "deadlines");
            case "classification" -> members(FileKind.CLASSIFICATIONS, "classifications");
            case "chapter" -> whole(FileKind.CHAPTER);
            case "checklist" -> whole(FileKind.CHECKLIST);
            case "record" -> whole(FileKind.RECORD);
            case "penalty" -> whole(FileKind.PENALTY);
            case "phrases" -> whole(FileKind.PHRASES);
            default -> throw new IllegalArgumentException(kind);
        };
    }

    /** The one document that all files make together. */
    ObjectNode document() {
        var document = JsonNodeFactory.instance.objectNode();
        only(FileKind.TEMPLATE).ifPresent(t -> document.setAll((ObjectNode) t.root()));
        only(FileKind.PARAMETERS).ifPresent(p -> document.setAll((ObjectNode) p.root()));
        only(FileKind.POSITIONS).ifPresent(p -> document.setAll((ObjectNode) p.root()));
        var order = new ArrayList<String>();
        document.path("chapters").forEach(key -> order.add(key.asText()));
        var chapters = document.putArray("chapters");
        order.forEach(key ->
                artefacts("chapter").stream().filter(c -> c.key().equals(key)).forEach(c -> chapters.add(c.node())));
        for (var list : ArtefactKinds.LISTS.entrySet()) {
            var found = artefacts(list.getValue());
            // Documents of format 1 know no things, and keep their checksums.
            if (!found.isEmpty() || !list.getKey().equals("things")) {
                var array = document.putArray(list.getKey());
                found.forEach(a -> array.add(a.node()));
            }
        }
        return document;
    }

    private List<Artefact> whole(FileKind kind) {
        return of(kind).stream().map(f -> new Artefact(f, "", f.root())).toList();
    }

    private List<Artefact> members(FileKind kind, String member) {
        var found = new ArrayList<Artefact>();
        for (var file : of(kind)) {
            var list = file.root().path(member);
            for (int i = 0; i < list.size(); i++) {
                found.add(new Artefact(file, "/" + member + "/" + i, list.path(i)));
            }
        }
        return found;
    }
}
