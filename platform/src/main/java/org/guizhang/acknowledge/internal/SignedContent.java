package org.guizhang.acknowledge.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.guizhang.acknowledge.Passage;
import org.guizhang.acknowledge.Passage.Change;
import org.guizhang.shared.Digests;
import org.guizhang.shared.Json;
import org.guizhang.shared.Languages;
import org.guizhang.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * What was on somebody's screen, so that it can be made again from the editions, which never change.
 *
 * @param base edition that was compared with, null for the first signature
 * @param fresh keys of the clauses shown as new, changed or removed, in their order
 * @param rest keys of the clauses shown as they were
 * @param positions keys of the template's positions by which the person was meant; null where an earlier version of
 *     this program did not note them
 */
public record SignedContent(
        @Nullable UUID base,
        List<String> fresh,
        List<String> rest,
        @Nullable Set<String> positions) {
    public static SignedContent of(@Nullable UUID base, List<Passage> passages, Set<String> positions) {
        return new SignedContent(base, keys(passages, true), keys(passages, false), new TreeSet<>(positions));
    }

    /** SHA-256 of the words in their order, in one language, canonical (RFC 8785). */
    static String digest(String editionDigest, List<Passage> passages, Locale language) {
        return Digests.sha256(Json.canonical(document(editionDigest, passages, language)));
    }

    /** The words themselves; docs/verify.md describes the members. */
    static Map<String, Object> document(String editionDigest, List<Passage> passages, Locale language) {
        var document = new LinkedHashMap<String, Object>();
        document.put("edition", editionDigest);
        document.put("language", Languages.tag(language));
        document.put(
                "clauses",
                passages.stream().map(passage -> words(passage, language)).toList());
        return document;
    }

    /** The digests in both languages. */
    public static Text digests(String editionDigest, List<Passage> passages) {
        return new Text(
                digest(editionDigest, passages, Languages.CHINESE), digest(editionDigest, passages, Languages.ENGLISH));
    }

    /** Whether a clause was on the screen. */
    public boolean has(String clause) {
        return fresh.contains(clause) || rest.contains(clause);
    }

    private static Map<String, String> words(Passage passage, Locale language) {
        return Map.of(
                "key", passage.key(),
                "change", passage.change().name(),
                "heading", passage.heading().in(language),
                "text", passage.text().in(language));
    }

    private static List<String> keys(List<Passage> passages, boolean fresh) {
        return passages.stream()
                .filter(passage -> (passage.change() != Change.SAME) == fresh)
                .map(Passage::key)
                .toList();
    }
}
