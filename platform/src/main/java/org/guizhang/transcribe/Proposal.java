package org.guizhang.transcribe;

import java.util.List;
import org.guizhang.shared.Text;
import org.guizhang.template.ClauseKind;
import org.jspecify.annotations.Nullable;

/**
 * What was understood of a document, beside its lines. Lines are named by their number.
 *
 * @param language {@code zh} or {@code en}: which one most of it is written in
 * @param title of the document; it is not stored, a regulation has a title of its own
 * @param schemes the ways of numbering that were found, the highest first
 * @param positions whom clauses can address
 * @param dropped what is in none of the chapters, in the order of the document
 */
public record Proposal(
        SourceDocument source,
        String language,
        @Nullable String title,
        List<NumberScheme> schemes,
        List<Chapter> chapters,
        List<Dropped> dropped,
        List<Addressee> positions) {

    /**
     * A position that clauses can address.
     *
     * @param isNew whether the business has it and the regulation not yet
     */
    public record Addressee(String key, Text title, boolean isNew) {}

    /** The lines that something was made of. */
    public record Lines(int from, int to) {}

    /**
     * A chapter.
     *
     * @param number as the document has it; empty where it has none
     * @param guess whether the title is not the document's, or stands there as something else
     */
    public record Chapter(String number, String title, boolean guess, Lines lines, List<Clause> clauses) {}

    /**
     * A clause.
     *
     * @param mentions numbers of other clauses that its words name, such as 第三条: they may be others afterwards
     * @param guess whether its place is not said by a number
     */
    public record Clause(
            String number,
            @Nullable String title,
            KindGuess kind,
            List<AddresseeGuess> addressees,
            String text,
            List<Item> items,
            List<String> mentions,
            boolean guess,
            Lines lines) {}

    /** An item of a clause, or of another item; {@code guess} whether its place is not said by a number. */
    public record Item(String number, String text, List<Item> items, boolean guess, Lines lines) {}

    /**
     * What a clause does, always guessed.
     *
     * @param because the word it was guessed by; null where none told, and it was taken for a duty
     */
    public record KindGuess(ClauseKind kind, @Nullable String because, boolean guess) {}

    /**
     * Whom a clause addresses, always guessed.
     *
     * @param key of a position of the regulation
     * @param because the name as the clause has it
     */
    public record AddresseeGuess(String key, String because, boolean guess) {}

    /** Words of a line that were left out. */
    public record Dropped(int line, String text, Why why) {}

    /** Why words were left out. */
    public enum Why {
        /** Numbers are computed. */
        NUMBER,
        /** An entry of the table of contents. */
        CONTENTS,
        /** Stands at the top or bottom of the pages. */
        MARGIN,
        PAGE_NUMBER,
        /** The heads of a table: they stand before each of its cells. */
        TABLE_HEAD,
        /** A line of signs alone. */
        RULE
    }
}
