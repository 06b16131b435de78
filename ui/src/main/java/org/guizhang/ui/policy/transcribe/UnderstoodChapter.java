package org.guizhang.ui.policy.transcribe;

import java.util.List;
import org.guizhang.transcribe.Proposal;
import org.guizhang.transcribe.Proposal.Lines;

/**
 * A chapter as it is to be stored.
 *
 * @param lines those of its heading, ending before they begin where it has none
 * @param guessed while its title is not the document's
 */
record UnderstoodChapter(Lines lines, String number, String title, boolean guessed, List<UnderstoodClause> clauses) {
    static UnderstoodChapter of(Proposal.Chapter chapter) {
        var first = chapter.clauses().get(0).lines().from();
        return new UnderstoodChapter(
                new Lines(Math.min(chapter.lines().from(), first), first - 1),
                chapter.number(),
                chapter.title(),
                chapter.guess(),
                chapter.clauses().stream().map(UnderstoodClause::of).toList());
    }

    UnderstoodChapter with(List<UnderstoodClause> other) {
        return new UnderstoodChapter(lines, number, title, guessed, List.copyOf(other));
    }

    UnderstoodChapter titled(String other) {
        return new UnderstoodChapter(lines, number, other, false, clauses);
    }
}
