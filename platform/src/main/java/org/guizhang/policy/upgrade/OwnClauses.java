package org.guizhang.policy.upgrade;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.guizhang.policy.amend.Amendment;
import org.guizhang.policy.amend.Change;
import org.guizhang.policy.amend.Change.Words;
import org.jspecify.annotations.Nullable;

/** Makes own clauses of words that have lost their place in the template. */
final class OwnClauses {
    private final JsonNode old;
    private final JsonNode fresh;
    private final Course course;
    private final Set<String> taken = new HashSet<>();

    OwnClauses(JsonNode old, Course course, List<Amendment> amendments) {
        this.old = old;
        this.fresh = course.document();
        this.course = course;
        amendments.forEach(amendment -> {
            if (amendment.change() instanceof Change.Add add && add.key() != null) {
                taken.add(add.key());
            }
        });
    }

    /** Into the chapter where the clause stood, after what stood before it. */
    Change.Add of(Change.Rewrite change) {
        var key = change.target().substring("clauses/".length());
        var content = JsonNodeFactory.instance.objectNode();
        String chapter = null;
        String after = null;
        for (var holder : old.path("chapters")) {
            String previous = null;
            for (var clause : holder.path("clauses")) {
                if (clause.path("key").asText().equals(key)) {
                    chapter = course.key("chapter", holder.path("key").asText()).orElse(null);
                    after = previous;
                    content.put("kind", clause.path("kind").asText());
                    words(content, "title", clause.path("title"), change.title());
                    words(content, "text", clause.path("text"), change.text());
                } else if (isThere(holder, clause)) {
                    previous = course.key("clause", clause.path("key").asText()).orElse(previous);
                }
            }
        }
        return chapter == null
                ? new Change.Add(lastChapter(), free(key), null, null, content)
                : new Change.Add("chapters/" + chapter + "/clauses", free(key), null, after, content);
    }

    /** The words of a rewritten clause as a clause of their own; null where they are no clause's. */
    @Nullable
    Change instead(Change.Rewrite change) {
        return change.target().matches("clauses/[^/]+") && change.text() != null ? of(change) : null;
    }

    /** The list of clauses at the end of the document. */
    String lastChapter() {
        var chapters = fresh.path("chapters");
        return "chapters/" + chapters.path(chapters.size() - 1).path("key").asText() + "/clauses";
    }

    private boolean isThere(JsonNode chapter, JsonNode clause) {
        var now = course.key("clause", clause.path("key").asText()).orElse("");
        var home = course.key("chapter", chapter.path("key").asText()).orElse("");
        for (var holder : fresh.path("chapters")) {
            for (var there : holder.path("clauses")) {
                if (there.path("key").asText().equals(now)) {
                    return holder.path("key").asText().equals(home);
                }
            }
        }
        return false;
    }

    /** The same key for the same clause, however often it is asked. */
    private String free(String key) {
        var wanted =
                Change.OWN + (key.length() > MAX_KEY ? key.substring(0, MAX_KEY).replaceFirst("-$", "") : key);
        return taken.contains(wanted) ? wanted + "-2" : wanted;
    }

    private static final int MAX_KEY = 50;

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
