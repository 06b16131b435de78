package org.guizhang.policy.upgrade.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guizhang.policy.amend.Amendment;
import org.guizhang.policy.amend.Change;
import org.guizhang.policy.amend.Change.Words;
import org.guizhang.shared.Text;
import org.jspecify.annotations.Nullable;

/** Makes own clauses of words that have lost their place in the template. */
final class OwnClauses {
    private static final int MAX_KEY = 50;
    /** The kind of a clause made of words that were none. */
    private static final String KIND = "procedure";

    private final JsonNode old;
    private final JsonNode fresh;
    private final AddressMapping mapping;
    private final UpgradeContext context;
    private final Set<String> taken = new HashSet<>();
    private final Map<String, String> keys = new HashMap<>();

    OwnClauses(JsonNode old, AddressMapping mapping, UpgradeContext context, List<Amendment> amendments) {
        this.old = old;
        this.fresh = mapping.document();
        this.mapping = mapping;
        this.context = context;
        amendments.forEach(amendment -> {
            if (amendment.change() instanceof Change.Add add && add.key() != null) {
                taken.add(add.key());
            }
        });
    }

    /**
     * The words of a change as a clause of their own, in the chapter where they stood; null where it has no words, or
     * those of a chapter's title alone.
     */
    @Nullable
    Change instead(Change change) {
        if (change instanceof Change.Rewrite rewrite) {
            var target = rewrite.target().split("/", -1);
            return target[0].equals("clauses") ? rewritten(rewrite, target) : null;
        }
        var words = change instanceof Change.Add add
                ? words(add.content())
                : change instanceof Change.Adjust adjust ? words(adjust.members()) : null;
        if (words == null) {
            return null;
        }
        var content = JsonNodeFactory.instance.objectNode().put("kind", KIND);
        content.putObject("text").put("zh", words.zh()).put("en", words.en());
        return at(change.target(), (ObjectNode) context.terms().renewed(content));
    }

    /** Everything that was written into a part of a document, a line each; null where nothing was. */
    static @Nullable Text words(JsonNode part) {
        var zh = new ArrayList<String>();
        var en = new ArrayList<String>();
        collect(part, zh, en);
        return zh.isEmpty() ? null : new Text(String.join("\n", zh), String.join("\n", en));
    }

    private static void collect(JsonNode node, List<String> zh, List<String> en) {
        if (ConflictingMembers.isWords(node)) {
            var first = node.path("zh").asText(node.path("en").asText());
            zh.add(first);
            en.add(node.path("en").asText(first));
        } else {
            node.forEach(child -> collect(child, zh, en));
        }
    }

    /** The list of clauses at the end of the document. */
    String lastChapter() {
        var chapters = fresh.path("chapters");
        return "chapters/" + chapters.path(chapters.size() - 1).path("key").asText() + "/clauses";
    }

    private @Nullable Change rewritten(Change.Rewrite change, String[] target) {
        var base = context.old(change.target());
        var clause = context.old(target[0] + "/" + target[1]);
        var content = JsonNodeFactory.instance
                .objectNode()
                .put("kind", clause.path("kind").asText(KIND));
        var terms = context.terms();
        words(content, "title", base.path("title"), terms.words(change.title()));
        words(content, "text", base.path("text"), terms.words(change.text()));
        if (!content.has("text")) {
            return null;
        }
        return at(change.target(), (ObjectNode) context.terms().renewed(content));
    }

    /** Into the chapter where the clause stood, after what stood before it; at the end where that is not known. */
    private Change.Add at(String target, ObjectNode content) {
        var key = target.split("/", -1)[1];
        if (target.startsWith("clauses/")) {
            for (var holder : old.path("chapters")) {
                String previous = null;
                for (var clause : holder.path("clauses")) {
                    if (clause.path("key").asText().equals(key)) {
                        var chapter = mapping.key("chapter", holder.path("key").asText());
                        if (chapter.isPresent()) {
                            var into = "chapters/" + chapter.get() + "/clauses";
                            return new Change.Add(into, free(target), null, previous, content);
                        }
                    } else if (isThere(holder, clause)) {
                        previous = mapping.key("clause", clause.path("key").asText())
                                .orElse(previous);
                    }
                }
            }
        }
        return new Change.Add(lastChapter(), free(target), null, null, content);
    }

    private boolean isThere(JsonNode chapter, JsonNode clause) {
        var now = mapping.key("clause", clause.path("key").asText()).orElse("");
        var home = mapping.key("chapter", chapter.path("key").asText()).orElse("");
        for (var holder : fresh.path("chapters")) {
            for (var there : holder.path("clauses")) {
                if (there.path("key").asText().equals(now)) {
                    return holder.path("key").asText().equals(home);
                }
            }
        }
        return false;
    }

    /** The same key for the same target, however often it is asked. */
    private String free(String target) {
        return keys.computeIfAbsent(target, given -> {
            var steps = given.split("/", -1);
            var name = steps.length == 2 ? steps[1] : steps[1] + "-" + steps[steps.length - 1];
            name = name.replace(Change.OWN, "");
            var wanted = Change.OWN
                    + (name.length() > MAX_KEY ? name.substring(0, MAX_KEY).replaceFirst("-$", "") : name);
            var key = wanted;
            for (int i = 2; !taken.add(key); i++) {
                key = wanted + "-" + i;
            }
            return key;
        });
    }

    private static void words(ObjectNode content, String member, JsonNode base, @Nullable Words mine) {
        if (base.isObject() || mine != null) {
            var text = content.putObject(member);
            base.fields().forEachRemaining(side -> text.set(side.getKey(), side.getValue()));
            if (mine != null && mine.zh() != null) {
                text.put("zh", mine.zh());
            }
            if (mine != null && mine.en() != null) {
                text.put("en", mine.en());
            }
        }
    }
}
