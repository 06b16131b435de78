package org.guizhang.policy.diff.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guizhang.policy.resolve.Resolved;
import org.guizhang.shared.Message;
import org.guizhang.shared.Text;
import org.jspecify.annotations.Nullable;

/** What the things that a document names by key are called. */
final class Titles {
    private static final List<String> LISTS = List.of(
            "positions", "things", "checklists", "records", "deadlines", "penalties", "phrases", "classifications");
    private final Map<String, Text> titles = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    Titles(Resolved document) {
        var tree = document.document();
        for (var list : LISTS) {
            tree.path(list).forEach(thing -> put(list, thing.path("key").asText(), of(thing)));
        }
        for (var chapter : document.chapters()) {
            chapter.clauses().forEach(clause -> put("clauses", clause.key(), clause.heading()));
        }
    }

    /** Two things of one name would hide that one took the place of the other: the second is told by its key, too. */
    private void put(String list, String key, Text title) {
        var alone = taken.add(list + "/" + title);
        titles.put(
                list + "/" + key,
                alone ? title : Message.of("difference.keyed", title, key).both());
    }

    /** The title, or the key where nothing is known of it. */
    Text of(String list, String key) {
        return titles.getOrDefault(list + "/" + key, Text.same(key));
    }

    boolean has(String list, String key) {
        return titles.containsKey(list + "/" + key);
    }

    List<Text> of(String list, List<String> keys) {
        return keys.stream().map(key -> of(list, key)).toList();
    }

    /** The positions a clause addresses; none means everybody. */
    List<Text> addressees(List<String> keys) {
        return keys.isEmpty() ? List.of(Message.of("difference.everybody").both()) : of("positions", keys);
    }

    /** What people call a thing or a part of one: its title, or its first words. */
    static Text of(JsonNode thing) {
        var member = memberOf(thing);
        if (member == null && thing.has("occurrence")) {
            return Message.of("difference.occurrence", thing.path("occurrence").asText())
                    .both();
        }
        if (member == null && ScheduleWords.isSchedule(thing)) {
            return ScheduleWords.of(thing);
        }
        return member == null ? Text.same(ArtefactComparison.key(thing)) : text(thing.path(member));
    }

    /** The member that says what a thing is called; null where none does. */
    static @Nullable String memberOf(JsonNode thing) {
        for (var member : List.of("title", "text", "what", "situation", "message")) {
            if (isText(thing.path(member))) {
                return member;
            }
        }
        return null;
    }

    static boolean isText(JsonNode node) {
        return node.size() == 2
                && node.path("zh").isTextual()
                && node.path("en").isTextual();
    }

    static Text text(JsonNode node) {
        return new Text(node.path("zh").asText(), node.path("en").asText());
    }
}
