package org.guizhang.policy.edition.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.guizhang.shared.Text;

/** What things of a resolved document are called, by list and key, and which of them carry a clause out. */
final class ArtefactTitles {
    private static final List<String> LISTS = List.of("positions", "checklists", "records", "deadlines", "penalties");

    private final Map<String, Text> titles = new HashMap<>();
    private final Map<String, Set<Text>> carrying = new HashMap<>();

    ArtefactTitles(JsonNode document) {
        for (var chapter : document.path("chapters")) {
            for (var clause : chapter.path("clauses")) {
                // A clause without a title is known by its number alone, which says nothing elsewhere.
                if (clause.has("title")) {
                    titles.put("clauses/" + clause.path("key").asText(), ArtefactText.title(clause));
                }
            }
        }
        for (var list : LISTS) {
            for (var entry : document.path(list)) {
                var title = ArtefactText.title(entry);
                titles.put(list + "/" + entry.path("key").asText(), title);
                clauses(entry)
                        .forEach(clause -> carrying.computeIfAbsent(clause, c -> new LinkedHashSet<>())
                                .add(title));
            }
        }
    }

    /** Those of a list that have a title, in the order of the keys. */
    List<Text> of(String list, Collection<String> keys) {
        return keys.stream()
                .map(key -> titles.get(list + "/" + key))
                .filter(Objects::nonNull)
                .toList();
    }

    /** The checklists, forms, deadlines and penalties that say of themselves that they carry a clause out. */
    Set<Text> carrying(String clause) {
        return carrying.getOrDefault(clause, Set.of());
    }

    /** The keys of the clauses that an artefact goes by. */
    static Set<String> clauses(JsonNode artefact) {
        var keys = new LinkedHashSet<String>();
        artefact.path("clauses").forEach(key -> keys.add(key.asText()));
        artefact.path("violates").forEach(key -> keys.add(key.asText()));
        if (artefact.path("clause").isTextual()) {
            keys.add(artefact.path("clause").asText());
        }
        return keys;
    }

    /** Several texts, a line each. */
    static Text lines(Collection<Text> several) {
        return new Text(
                several.stream().map(Text::zh).collect(Collectors.joining("\n")),
                several.stream().map(Text::en).collect(Collectors.joining("\n")));
    }
}
