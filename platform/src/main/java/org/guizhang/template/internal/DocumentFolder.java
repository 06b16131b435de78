package org.guizhang.template.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.guizhang.template.TemplateOrigin;
import org.guizhang.template.TemplateProblem;

/** The files that a whole document would have been read from: the way back from {@link TemplateFolder#document()}. */
public final class DocumentFolder {
    private static final SchemaCheck SCHEMA = new SchemaCheck();
    private static final Map<String, FileKind> FOLDERS = Map.of(
            "chapters", FileKind.CHAPTER,
            "checklists", FileKind.CHECKLIST,
            "records", FileKind.RECORD,
            "penalties", FileKind.PENALTY,
            "phrases", FileKind.PHRASES);
    private static final Map<String, FileKind> LISTS = Map.of(
            "positions", FileKind.POSITIONS,
            "things", FileKind.THINGS,
            "deadlines", FileKind.DEADLINES,
            "classifications", FileKind.CLASSIFICATIONS);

    private DocumentFolder() {}

    /** What the schema and the rules of templates find in a document; what passed before is not compiled again. */
    public static List<TemplateProblem> problems(JsonNode document, JsonNode passed) {
        var problems = new TemplateProblems();
        var files = files(document);
        var folder = new TemplateFolder(
                TemplateOrigin.key(document.path("id").asText()),
                document.path("version").asText(),
                files);
        files.forEach(
                (kind, list) -> list.forEach(file -> SCHEMA.check(file, folder.format(), kind.definition(), problems)));
        TemplateLoader.RULES.forEach(rule -> rule.check(folder, problems));
        if (problems.isEmpty()) {
            new ExpressionRule(ExpressionRule.compiled(passed)).check(folder, problems);
        }
        return problems.sorted();
    }

    private static Map<FileKind, List<YamlFile>> files(JsonNode document) {
        var files = new EnumMap<FileKind, List<YamlFile>>(FileKind.class);
        var head = ((ObjectNode) document).deepCopy();
        // Files do not say where they come from.
        head.put("id", TemplateOrigin.key(document.path("id").asText()));
        var parameters = JsonNodeFactory.instance.objectNode();
        for (var name : List.of("groups", "parameters", "relations")) {
            if (head.has(name)) {
                parameters.set(name, head.remove(name));
            }
        }
        add(files, FileKind.PARAMETERS, FileKind.PARAMETERS.place(), parameters);
        FOLDERS.forEach((name, kind) -> {
            document.path(name)
                    .forEach(root ->
                            add(files, kind, kind.place() + root.path("key").asText() + ".yaml", root));
            head.remove(name);
        });
        LISTS.forEach((name, kind) -> {
            if (!document.path(name).isEmpty()) {
                var root = JsonNodeFactory.instance.objectNode();
                root.set(name, document.path(name));
                add(files, kind, kind.place(), root);
            }
            head.remove(name);
        });
        var order = head.putArray("chapters");
        document.path("chapters")
                .forEach(chapter -> order.add(chapter.path("key").asText()));
        add(files, FileKind.TEMPLATE, FileKind.TEMPLATE.place(), head);
        return files;
    }

    private static void add(Map<FileKind, List<YamlFile>> files, FileKind kind, String path, JsonNode root) {
        files.computeIfAbsent(kind, k -> new ArrayList<>()).add(new YamlFile(path, root, Map.of(), true));
    }
}
