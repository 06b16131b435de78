package org.guizhang.notify.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.guizhang.shared.Json;
import org.guizhang.shared.Message;
import org.guizhang.shared.Text;
import org.jdbi.v3.core.result.RowView;

/**
 * A sentence in a column: its key and its arguments, so that its words can be mended after it was stored. Rows of earlier
 * versions have the finished words in two columns, and say them.
 */
final class StoredMessage {
    private static final String KEY = "key";
    private static final String ARGUMENTS = "arguments";

    private StoredMessage() {}

    static String write(Message message) {
        return Json.write(tree(message));
    }

    /** Reads the columns {@code <name>}, and {@code <name>_zh} and {@code <name>_en} where that is null. */
    static Message of(RowView row, String name) {
        var stored = row.getColumn(name, String.class);
        return stored == null
                ? Message.said(
                        new Text(row.getColumn(name + "_zh", String.class), row.getColumn(name + "_en", String.class)))
                : message(Json.read(stored, JsonNode.class));
    }

    private static JsonNode tree(Object part) {
        if (part instanceof Message message) {
            var tree = Json.MAPPER.createObjectNode().put(KEY, message.key());
            tree.set(ARGUMENTS, list(message.arguments()));
            return tree;
        }
        if (part instanceof Collection<?> several) {
            return list(several);
        }
        return Json.tree(part instanceof Text || part instanceof Number ? part : part.toString());
    }

    private static ArrayNode list(Collection<?> parts) {
        var list = Json.MAPPER.createArrayNode();
        parts.forEach(part -> list.add(tree(part)));
        return list;
    }

    private static Message message(JsonNode tree) {
        return new Message(tree.path(KEY).asText(), parts(tree.path(ARGUMENTS)));
    }

    private static Object part(JsonNode tree) {
        if (tree.isObject()) {
            return tree.has(KEY) ? message(tree) : Json.read(tree.toString(), Text.class);
        }
        if (tree.isArray()) {
            return parts(tree);
        }
        return tree.isNumber() ? tree.numberValue() : tree.asText();
    }

    private static List<Object> parts(JsonNode trees) {
        var parts = new ArrayList<Object>();
        trees.forEach(tree -> parts.add(part(tree)));
        return List.copyOf(parts);
    }
}
