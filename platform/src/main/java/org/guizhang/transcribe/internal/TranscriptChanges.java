package org.guizhang.transcribe.internal;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.guizhang.policy.amend.Change;
import org.guizhang.policy.amend.OwnKeys;
import org.guizhang.transcribe.Transcript;
import org.guizhang.transcribe.Transcript.Chapter;
import org.guizhang.transcribe.Transcript.Clause;
import org.guizhang.transcribe.Transcript.Item;
import org.jspecify.annotations.Nullable;

/**
 * A checked transcript as additions to a template: an addition for each chapter with its first clause, and one for each
 * further clause, so that each can be changed and taken back by itself.
 */
public final class TranscriptChanges {
    private static final Pattern FIELD = Pattern.compile("/changes/([0-9]{1,5})/change(?:/content)?(/.*)?");

    private final Transcript transcript;
    private final List<String> places = new ArrayList<>();

    public TranscriptChanges(Transcript transcript) {
        this.transcript = transcript;
    }

    /** The additions, with keys that nothing has. */
    public List<Change.Add> of(OwnKeys keys) {
        places.clear();
        var changes = new ArrayList<Change.Add>();
        var used = clauses()
                .flatMap(c -> TranscriptCheck.listed(c.addressees()).stream())
                .collect(Collectors.toSet());
        positions(used, changes);
        var numbers = new Numbers(keys);
        var chapters = TranscriptCheck.listed(transcript.chapters());
        for (int i = 0; i < chapters.size(); i++) {
            chapter("/chapters/" + i, chapters.get(i), numbers, changes);
        }
        return changes;
    }

    private java.util.stream.Stream<Clause> clauses() {
        return TranscriptCheck.listed(transcript.chapters()).stream()
                .flatMap(chapter -> TranscriptCheck.listed(chapter.clauses()).stream());
    }

    /** What the trail says. */
    public Map<String, ?> facts() {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("chapters", TranscriptCheck.listed(transcript.chapters()).size());
        facts.put("clauses", clauses().count());
        facts.put(
                "titles",
                TranscriptCheck.listed(transcript.chapters()).stream()
                        .map(Chapter::title)
                        .toList());
        return facts;
    }

    /** Where in the transcript that stands which an addition was refused for. */
    public String place(String field) {
        var match = FIELD.matcher(field);
        if (!match.matches() || Integer.parseInt(match.group(1)) >= places.size()) {
            return "/chapters";
        }
        var rest = match.group(2) == null ? "" : match.group(2).replaceFirst("/(?:zh|en)$", "");
        return places.get(Integer.parseInt(match.group(1))) + rest;
    }

    private void positions(Set<String> used, List<Change.Add> changes) {
        var added = TranscriptCheck.listed(transcript.positions());
        for (int i = 0; i < added.size(); i++) {
            var position = added.get(i);
            if (used.contains(position.key())) {
                var title = Objects.requireNonNull(position.title());
                var content = JsonNodeFactory.instance.objectNode();
                content.putObject("title").put("zh", title.zh()).put("en", title.en());
                content.putObject("summary").put("zh", title.zh()).put("en", title.en());
                places.add("/positions/" + i);
                changes.add(new Change.Add("positions", position.key(), null, null, content));
            }
        }
    }

    private void chapter(String at, Chapter chapter, Numbers numbers, List<Change.Add> changes) {
        var key = numbers.next("chapters");
        var content = JsonNodeFactory.instance.objectNode();
        content.set("title", text(chapter.title()));
        var list = content.putArray("clauses");
        var clauses = TranscriptCheck.listed(chapter.clauses());
        var into = "chapters/" + key + "/clauses";
        places.add(at);
        changes.add(new Change.Add("chapters", key, transcript.before(), null, content));
        for (int i = 0; i < clauses.size(); i++) {
            var clause = clause(clauses.get(i));
            if (i == 0) {
                list.add(clause.put("key", numbers.next(into)));
            } else {
                places.add(at + "/clauses/" + i);
                changes.add(new Change.Add(into, numbers.next(into), null, null, clause));
            }
        }
    }

    private ObjectNode clause(Clause clause) {
        var content = JsonNodeFactory.instance.objectNode();
        content.put("kind", Objects.requireNonNull(clause.kind()).name().toLowerCase(Locale.ROOT));
        TranscriptCheck.listed(clause.addressees()).forEach(content.putArray("addressees")::add);
        if (clause.title() != null) {
            content.set("title", text(clause.title()));
        }
        content.set("text", text(clause.text()));
        items(content, TranscriptCheck.listed(clause.items()));
        return content;
    }

    private void items(ObjectNode content, List<Item> items) {
        if (!items.isEmpty()) {
            var list = content.putArray("items");
            for (var item : items) {
                var one = list.addObject();
                one.set("text", text(item.text()));
                items(one, TranscriptCheck.listed(item.items()));
            }
        }
    }

    private ObjectNode text(@Nullable String words) {
        return JsonNodeFactory.instance.objectNode().put(String.valueOf(transcript.language()), words);
    }

    /** Keys for chapters and clauses in one row of numbers, each tried against what is there. */
    private static final class Numbers {
        private final OwnKeys keys;
        private int last;

        Numbers(OwnKeys keys) {
            this.keys = keys;
            var free = keys.free(new Change.Add("chapters", null, null, null, JsonNodeFactory.instance.objectNode()));
            this.last = Integer.parseInt(free.substring(Change.OWN.length())) - 1;
        }

        String next(String into) {
            var nothing = JsonNodeFactory.instance.objectNode();
            String key;
            do {
                key = Change.OWN + ++last;
            } while (keys.taken(new Change.Add(into, key, null, null, nothing)).isPresent());
            return key;
        }
    }
}
