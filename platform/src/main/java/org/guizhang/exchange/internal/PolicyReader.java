package org.guizhang.exchange.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.guizhang.shared.Message;
import org.guizhang.shared.Rejected;
import org.guizhang.shared.Text;
import org.guizhang.shared.Violation;
import org.guizhang.template.YamlSource;
import org.jspecify.annotations.Nullable;

/** A file while it is read: its tree, and every mistake found so far with the line it stands in. */
public final class PolicyReader {
    /** More than a person mends in one go; the rest shows at the next try. */
    private static final int MAX_MISTAKES = 100;

    private static final Set<String> LANGUAGES = Set.of("zh", "en");
    private final YamlSource source;
    private final List<Violation> found = new ArrayList<>();

    PolicyReader(YamlSource source) {
        this.source = source;
    }

    /** A top-level member; missing where the file does not have it. */
    public JsonNode member(String name) {
        return source.root().path(name);
    }

    /** Whether {@code node} has members, all of them known; notes what is wrong. */
    boolean members(String at, JsonNode node, Set<String> known) {
        if (!node.isObject()) {
            wrong(at, "policy-members");
            return false;
        }
        node.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                wrong(at + "/" + escaped(name), "unknown");
            }
        });
        return true;
    }

    /** {@code node} if it is a list or not there; an empty one, and a note, if it is something else. */
    JsonNode list(String at, JsonNode node) {
        if (!node.isArray() && !node.isMissingNode()) {
            wrong(at, "policy-list");
            return MissingNode.getInstance();
        }
        return node;
    }

    /** A text that may be left out; null, and a note, if it is something else. */
    @Nullable
    String text(String at, JsonNode node) {
        if (!node.isTextual() && !node.isMissingNode()) {
            wrong(at, "parameter-text");
        }
        return node.isTextual() ? node.asText() : null;
    }

    /** Yes or no, no where it is left out; a note if it is something else. */
    boolean yes(String at, JsonNode node) {
        if (!node.isBoolean() && !node.isMissingNode()) {
            wrong(at, "policy-yes");
        }
        return node.asBoolean(false);
    }

    /** A number of people or things, 0 where it is left out; a note if it is something else. */
    int count(String at, JsonNode node) {
        if (!node.isInt() && !node.isMissingNode()) {
            wrong(at, "parameter-integer");
        }
        return node.asInt(0);
    }

    /** A name in two languages; one serves for both. Empty, which nobody takes, where it is not there. */
    Text name(String at, JsonNode node) {
        if (node.isMissingNode() || !members(at, node, LANGUAGES)) {
            return Text.same("");
        }
        var zh = text(at + "/zh", node.path("zh"));
        var en = text(at + "/en", node.path("en"));
        return new Text(zh == null ? en == null ? "" : en : zh, en == null ? zh == null ? "" : zh : en);
    }

    /** Notes a mistake whose remedy is {@code violation.<rule>} of the messages. */
    void wrong(String field, String rule, Object... arguments) {
        wrong("", new Violation(field, rule, Message.of("violation." + rule, arguments)));
    }

    /** Notes a mistake that somebody else has found below {@code place}. */
    void wrong(String place, Violation inside) {
        found.add(source.at(place, inside));
        if (found.size() >= MAX_MISTAKES) {
            check();
        }
    }

    /** How many mistakes were found so far. */
    int mistakes() {
        return found.size();
    }

    /** Throws {@link Rejected} with everything that was found. */
    public void check() {
        if (!found.isEmpty()) {
            throw Rejected.of(found);
        }
    }

    /** A member's name as a step of a JSON pointer. */
    static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
