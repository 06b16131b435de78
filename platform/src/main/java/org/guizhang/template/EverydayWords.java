package org.guizhang.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.guizhang.shared.Digests;
import org.guizhang.template.artefact.PhraseSet;
import org.guizhang.template.internal.ClassPathFiles;
import org.guizhang.template.internal.StrictYaml;

/**
 * How people ask for what a delivered template says, in words of every day: data beside its versions, for all of them, as
 * words change more often than rules. Immutable.
 *
 * @param synonyms groups of words for one thing, in either language
 * @param asked by list and key, such as {@code clauses/two-lines}
 */
public record EverydayWords(List<List<String>> synonyms, Map<String, PhraseSet.Asked> asked) {
    public static final EverydayWords NONE = new EverydayWords(List.of(), Map.of());

    /** The lists of a template that have words, as a document names them. */
    public static final List<String> LISTS =
            List.of("clauses", "checklists", "records", "deadlines", "penalties", "phrases");

    private static final PhraseSet.Asked NOTHING = new PhraseSet.Asked(List.of(), List.of());
    private static final int MAX_BYTES = 1 << 20;
    private static final Map<String, EverydayWords> READ = new ConcurrentHashMap<>();

    public EverydayWords {
        synonyms = List.copyOf(synonyms);
        asked = Map.copyOf(asked);
    }

    /** Those of a delivered template; of any other {@link #NONE}. */
    public static EverydayWords of(String template) {
        return READ.computeIfAbsent(template, EverydayWords::read);
    }

    /** How people ask for an entry of a list; no ways where nothing is known of it. */
    public PhraseSet.Asked asked(String list, String key) {
        return asked.getOrDefault(list + "/" + key, NOTHING);
    }

    /** Tells the words that are delivered from those of another delivery. */
    public static String digest() {
        var all = new StringBuilder();
        ClassPathFiles.words(EverydayWords.class.getClassLoader())
                .forEach((path, content) -> all.append(path)
                        .append(' ')
                        .append(Digests.sha256(content))
                        .append('\n'));
        return Digests.sha256(all.toString());
    }

    private static EverydayWords read(String template) {
        // Keys of templates come from delivered files, uploads and the operator's folder: none leads out of the folder.
        if (!template.matches("[a-z0-9-]+")) {
            return NONE;
        }
        try (var in = EverydayWords.class.getResourceAsStream("/guizhang/words/" + template + ".yaml")) {
            return in == null
                    ? NONE
                    : of(StrictYaml.read(in.readAllBytes(), MAX_BYTES).root());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static EverydayWords of(JsonNode root) {
        var groups = new ArrayList<List<String>>();
        root.path("synonyms").forEach(group -> groups.add(words(group)));
        var asked = new HashMap<String, PhraseSet.Asked>();
        for (var list : LISTS) {
            root.path(list)
                    .fields()
                    .forEachRemaining(entry -> asked.put(
                            list + "/" + entry.getKey(),
                            new PhraseSet.Asked(
                                    words(entry.getValue().path("zh")),
                                    words(entry.getValue().path("en")))));
        }
        return new EverydayWords(groups, asked);
    }

    private static List<String> words(JsonNode list) {
        var words = new ArrayList<String>();
        list.forEach(word -> words.add(word.asText()));
        return List.copyOf(words);
    }
}
