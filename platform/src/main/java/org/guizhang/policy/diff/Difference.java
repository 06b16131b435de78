package org.guizhang.policy.diff;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Set;
import org.guizhang.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * What differs between two documents, for readers: numbers of clauses, which shift with their neighbours, and what is
 * meant for administrators alone are left out.
 *
 * @param regulation its own title, summary and audience, and the version of its template
 * @param values parameters whose value has changed
 * @param chapters by the order of the later document, those that are gone at the end
 * @param clauses likewise
 * @param artefacts checklists, forms, deadlines, penalties, phrases, classified things and positions
 */
public record Difference(
        List<Line> regulation,
        List<ValueChange> values,
        List<ChapterChange> chapters,
        List<ClauseChange> clauses,
        List<ArtefactChange> artefacts) {
    /** The member of the line that tells of another version of the template. */
    static final String VERSION = "version";

    public static final Difference NOTHING = new Difference(List.of(), List.of(), List.of(), List.of(), List.of());

    /** What happened to a thing; one may have been moved, renamed and changed at once. */
    public enum How {
        @JsonProperty("added")
        ADDED,
        @JsonProperty("removed")
        REMOVED,
        @JsonProperty("moved")
        MOVED,
        /** It has another key; the template says which one took its place. */
        @JsonProperty("renamed")
        RENAMED,
        @JsonProperty("changed")
        CHANGED
    }

    /** A parameter; {@code before} or {@code after} is null where there was none. */
    public record ValueChange(
            String key,
            Text title,
            @Nullable Text before,
            @Nullable Text after) {}

    /** A chapter; {@code title} is its title now, or the last it had. */
    public record ChapterChange(String key, Text title, Set<How> how, List<Line> lines) {}

    /**
     * A clause.
     *
     * @param former the key it had, or of the clause it was split from; null where there is none
     * @param heading number and title now, or the last it had
     * @param formerHeading before; null if it is new
     * @param chapter title of its chapter; {@code formerChapter} where it stood, null unless it moved to another
     */
    public record ClauseChange(
            String key,
            @Nullable String former,
            Set<How> how,
            Text heading,
            @Nullable Text formerHeading,
            Text chapter,
            @Nullable Text formerChapter,
            List<Line> lines) {}

    /** An artefact; {@code kind} is the list it stands in, such as {@code checklists}. */
    public record ArtefactChange(
            String kind, String key, @Nullable String former, Set<How> how, Text title, List<Line> lines) {}

    /**
     * One text of a thing, or one setting of it.
     *
     * @param part path of keys below the thing, such as {@code items/stove}; empty for the thing itself
     * @param name what people call the part; null for the thing itself
     * @param member as the template format names it, such as {@code text} or {@code within}
     * @param how what happened to the part
     * @param written whether both languages are written, so that each may change alone; false for settings and lists of
     *     names, which say the same in both
     */
    public record Line(
            String part,
            @Nullable Text name,
            String member,
            How how,
            boolean written,
            List<Piece> zh,
            List<Piece> en) {}

    public boolean isEmpty() {
        return regulation.isEmpty()
                && values.isEmpty()
                && chapters.isEmpty()
                && clauses.isEmpty()
                && artefacts.isEmpty();
    }

    /** Without the version of the template, which obliges nobody. */
    public Difference forReaders() {
        var words = regulation.stream()
                .filter(line -> !line.member().equals(VERSION))
                .toList();
        return new Difference(words, values, chapters, clauses, artefacts);
    }

    /** How many things differ, whatever they are. */
    public int size() {
        return (regulation.isEmpty() ? 0 : 1) + values.size() + chapters.size() + clauses.size() + artefacts.size();
    }

    /** Changes of clauses to which this happened. */
    public long count(How how) {
        return clauses.stream().filter(clause -> clause.how().contains(how)).count();
    }
}
