package org.guizhang.templates;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.guizhang.shared.Json;
import org.junit.jupiter.api.Test;

/**
 * The wording is our own. No Chinese text holds nine characters in a row of the source regulation: names of things
 * that any text on the subject needs (客户发展跟踪记录) have up to eight, so nine are wording. The source itself is no
 * part of the project; {@code src/test/scripts/shingles.py} makes the hashes of it that the test needs.
 */
class CopiedWordsTest {
    private static final int LENGTH = 9;
    private static final Shingles SOURCE = new Shingles(
            LENGTH,
            Tables.read("/source-shingles.txt").stream().map(cells -> cells[0]).collect(Collectors.toSet()));
    private static final Map<String, String> ALLOWED = Tables.read("/copied-words-allowed.tsv").stream()
            .collect(Collectors.toMap(cells -> cells[0], cells -> cells[1], (a, b) -> a, TreeMap::new));

    @Test
    void noSentenceIsCopied() {
        assertThat(found()).filteredOn(f -> !ALLOWED.containsKey(f.words())).isEmpty();
    }

    /** An exception that nothing needs hides the next copy. This also shows that copies are found. */
    @Test
    void everyExceptionIsNeededAndHasAReason() {
        assertThat(found().stream().map(Found::words).toList()).containsAll(ALLOWED.keySet());
        assertThat(ALLOWED.values())
                .isNotEmpty()
                .allSatisfy(reason -> assertThat(reason).hasSizeGreaterThan(20));
    }

    @Test
    void noNameOfTheSourceRemains() {
        var names = Tables.read("/source-names.txt");
        for (var document : documents().entrySet()) {
            Texts.walk(document.getValue(), (pointer, text) -> {
                for (var name : names) {
                    assertThat(pieces(text, Integer.parseInt(name[1])))
                            .as("%s %s holds the name of a %s: %s", document.getKey(), pointer, name[2], text)
                            .noneMatch(piece -> Shingles.hash(piece).equals(name[0]));
                }
            });
        }
        assertThat(names).hasSizeGreaterThanOrEqualTo(4);
    }

    @Test
    void theHashesAreOfTheWholeSource() {
        assertThat(SOURCE.hashes()).hasSizeGreaterThan(8_000).allMatch(hash -> hash.length() == 8);
    }

    @Test
    void aRunIsFoundAcrossPunctuationAndBesideOtherWords() {
        var source = new Shingles(4, Set.of(Shingles.hash("打烊以后"), Shingles.hash("烊以后清"), Shingles.hash("最后离开")));

        assertThat(source.runs("每天打烊，以后清点。")).containsExactly("打烊以后清");
        assertThat(source.runs("打烊以后的人，最后离开。")).containsExactly("打烊以后", "最后离开");
        assertThat(source.runs("打烊{{closing-time}}以后清")).isEmpty();
    }

    private record Found(String document, String pointer, String words) {}

    private static List<Found> found() {
        var found = new ArrayList<Found>();
        documents()
                .forEach((name, document) -> Texts.walk(document, (pointer, text) -> {
                    if (pointer.endsWith("/zh")) {
                        SOURCE.runs(text).forEach(words -> found.add(new Found(name, pointer, words)));
                    }
                }));
        return found;
    }

    private static Map<String, JsonNode> documents() {
        var documents = new TreeMap<String, JsonNode>();
        Delivery.files().templates().forEach(t -> documents.put(t.id() + " " + t.version(), t.document()));
        Delivery.files().trades().forEach(t -> documents.put(t.id(), Json.read(t.json(), JsonNode.class)));
        return documents;
    }

    private static List<String> pieces(String text, int length) {
        var pieces = new ArrayList<String>();
        for (int i = 0; i + length <= text.length(); i++) {
            pieces.add(text.substring(i, i + length));
        }
        return pieces;
    }
}
