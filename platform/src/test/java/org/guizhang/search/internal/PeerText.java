package org.guizhang.search.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.guizhang.search.SearchDocument;

/** Texts for engines that know no parts and no Chinese. */
final class PeerText {
    private static final Pattern RUN = Pattern.compile("\\p{IsHan}+|[\\p{L}\\p{N}&&[^\\p{IsHan}]]+");

    private PeerText() {}

    /** All that a document says in both languages, and how people ask for it. */
    static String of(SearchDocument document) {
        var texts = new ArrayList<String>();
        for (var text : List.of(document.title(), document.context(), document.body(), document.related())) {
            texts.add(text.zh());
            texts.add(text.en());
        }
        texts.addAll(document.asked().zh());
        texts.addAll(document.asked().en());
        return String.join("\n", texts);
    }

    /** Runs of Chinese characters, or of other letters and digits. */
    static Stream<String> runs(String text) {
        return RUN.matcher(text).results().map(MatchResult::group);
    }

    static boolean isChinese(String run) {
        return Character.isIdeographic(run.codePointAt(0));
    }

    /** Every so many neighbouring characters; a shorter run is one piece. */
    static List<String> pieces(String run, int length) {
        var characters = run.codePoints().mapToObj(Character::toString).toList();
        var pieces = new ArrayList<String>();
        for (int at = 0; at == 0 || at + length <= characters.size(); at++) {
            pieces.add(String.join("", characters.subList(at, Math.min(characters.size(), at + length))));
        }
        return pieces;
    }
}
