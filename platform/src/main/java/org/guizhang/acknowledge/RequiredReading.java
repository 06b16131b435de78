package org.guizhang.acknowledge;

import java.time.Instant;
import java.util.List;
import org.guizhang.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * What one person reads before signing an edition.
 *
 * @param notes what was said about each edition that holds something new for the person, oldest first; the last is
 *     {@code note}
 * @param passages the clauses that concern the person: what is new, changed or removed since their last signature
 *     first, then what they know
 * @param quiz questions to be answered right; usually none
 * @param shown SHA-256 of the words in each language; the signature names the one that was read
 * @param signed the signature, null while there is none
 */
public record RequiredReading(
        Request request,
        Text title,
        String number,
        String note,
        List<Note> notes,
        Instant effectiveFrom,
        String editionDigest,
        List<Passage> passages,
        List<QuizQuestion.Asked> quiz,
        Text shown,
        @Nullable Acknowledgement signed) {

    /** What was said about an edition when it was published. */
    public record Note(String number, String note) {}

    /** What is to be read with care. */
    public List<Passage> fresh() {
        return passages.stream()
                .filter(passage -> passage.change() != Passage.Change.SAME)
                .toList();
    }

    /** What the person has signed before in these words. */
    public List<Passage> rest() {
        return passages.stream()
                .filter(passage -> passage.change() == Passage.Change.SAME)
                .toList();
    }
}
