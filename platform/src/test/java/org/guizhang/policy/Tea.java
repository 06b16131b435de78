package org.guizhang.policy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.guizhang.policy.amend.Amendment;
import org.guizhang.policy.amend.Change;
import org.guizhang.shared.Json;
import org.guizhang.template.Template;
import org.guizhang.template.TemplateFiles;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The template the tests of this package resolve. */
public final class Tea {
    private Tea() {}

    public static Template house() {
        return Template.parse(TemplateFiles.load(Tea.class.getClassLoader())
                .templates()
                .get(0)
                .json());
    }

    /** The next version with a change in it. */
    public static Template next(Template before, String version, Consumer<ObjectNode> change) {
        var document = (ObjectNode) before.source().document();
        document.put("version", version).put("follows", before.version().toString());
        document.remove("successors");
        change.accept(document);
        return Template.parse(Json.canonical(document));
    }

    /** Gives a clause another key in a new version, wherever it is named. */
    public static void rename(ObjectNode document, String from, String to) {
        document.setAll(Json.read(
                Json.write(document)
                        .replace('"' + from + '"', '"' + to + '"')
                        .replace("clause:" + from + "}", "clause:" + to + "}"),
                ObjectNode.class));
        successor(document, "clause:" + from, "clause:" + to);
    }

    /** Says in a new version what became of something. */
    public static void successor(ObjectNode document, String from, String... to) {
        var entry = document.withArrayProperty("successors").addObject().put("from", from);
        var list = entry.putArray("to");
        List.of(to).forEach(list::add);
        entry.putObject("why").put("zh", "原因").put("en", "Reason");
    }

    /** Amendments written in flow YAML, which is shorter than JSON. */
    public static List<Amendment> amendments(String... changes) {
        var list = new ArrayList<Amendment>();
        for (var change : changes) {
            var tree = Json.tree(new Load(LoadSettings.builder().build()).loadFromString(change));
            list.add(new Amendment(
                    new UUID(0, list.size() + 1L),
                    Json.MAPPER.convertValue(tree, Change.class),
                    "why",
                    new UUID(0, 1),
                    "Li",
                    Instant.EPOCH));
        }
        return list;
    }
}
