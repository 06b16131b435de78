package org.guizhang.ui.policy.transcribe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.guizhang.template.ClauseKind;
import org.guizhang.transcribe.Proposal;
import org.guizhang.transcribe.Proposal.KindGuess;
import org.guizhang.transcribe.Proposal.Lines;
import org.guizhang.transcribe.SourceDocument;
import org.guizhang.transcribe.Transcript;
import org.junit.jupiter.api.Test;

/** What can be done with a proposal before it is stored. */
class TranscriptDraftTest {
    private static Proposal.Clause clause(int line, String text, Proposal.Item... items) {
        return new Proposal.Clause(
                "",
                null,
                new KindGuess(ClauseKind.DUTY, null, true),
                List.of(),
                text,
                List.of(items),
                List.of(),
                false,
                new Lines(line, line));
    }

    private static TranscriptDraft draft(Proposal.Clause... clauses) {
        var chapter = new Proposal.Chapter("第一章", "总则", false, new Lines(1, clauses.length + 1), List.of(clauses));
        return new TranscriptDraft(new Proposal(
                new SourceDocument(SourceDocument.Format.TEXT, false, List.of()),
                "zh",
                null,
                List.of(),
                List.of(chapter),
                List.of(),
                List.of()));
    }

    private static List<String> texts(TranscriptDraft draft) {
        return draft.chapters().stream()
                .flatMap(chapter -> chapter.clauses().stream())
                .map(UnderstoodClause::text)
                .toList();
    }

    @Test
    void joinedClausesKeepEveryWordAndAreTakenApartAgain() {
        var item = new Proposal.Item("（一）", "甲；", List.of(), false, new Lines(2, 2));
        var draft = draft(clause(2, "一："), clause(3, "二。"), clause(4, "三：", item), clause(5, "四。"));
        draft.joinUp(0, 1);
        assertThat(texts(draft)).containsExactly("一：\n二。", "三：", "四。");
        draft.joinUp(0, 2);
        assertThat(TranscriptDraft.lines(
                        draft.chapters().get(0).clauses().get(1).items()))
                .isEqualTo("甲；\n四。");
        draft.undo();
        draft.undo();
        assertThat(texts(draft)).containsExactly("一：", "二。", "三：", "四。");
        assertThat(draft.canUndo()).isFalse();
    }

    @Test
    void aClauseIsSplitAtEmptyLinesAndIntoItsItems() {
        var whole = UnderstoodClause.of(
                clause(2, "一。\n　\n二。\n\n", new Proposal.Item("", "甲", List.of(), false, new Lines(2, 2))));
        assertThat(TranscriptDraft.parts(whole))
                .extracting(UnderstoodClause::text)
                .containsExactly("一。", "二。");
        assertThat(TranscriptDraft.itemsAsClauses(whole))
                .extracting(UnderstoodClause::text)
                .containsExactly(whole.text(), "甲");
    }

    @Test
    void itemsAreReadAsTheyAreWritten() {
        var lines = "甲\n  乙\n    丙\n  丁\n戊";
        var items = TranscriptDraft.items(lines);
        assertThat(TranscriptDraft.lines(items)).isEqualTo(lines);
        assertThat(items).hasSize(2);
        assertThat(TranscriptDraft.below(items.get(0))).hasSize(2);
        // Whatever stands in too far goes one level further in, and three levels at most.
        assertThat(TranscriptDraft.lines(TranscriptDraft.items("      甲\n　　乙\n        丙\n          丁")))
                .isEqualTo("甲\n  乙\n    丙\n    丁");
        assertThat(TranscriptDraft.items(" \n")).isEqualTo(List.<Transcript.Item>of());
    }

    @Test
    void aChapterBeginsWithAClauseAndGoesBackAgain() {
        var draft = draft(clause(2, "一。"), clause(3, "二。"), clause(4, "三。"));
        draft.chapterFrom(0, 1);
        assertThat(draft.chapters()).extracting(UnderstoodChapter::title).containsExactly("总则", "二。");
        draft.chapterUp(1);
        assertThat(draft.chapters()).hasSize(1);
        assertThat(texts(draft)).containsExactly("一。", "二。", "三。");
        draft.replace(0, 0, List.of());
        draft.replace(0, 0, List.of());
        draft.replace(0, 0, List.of());
        assertThat(draft.chapters()).isEmpty();
    }

    @Test
    void whatTheBrowserKeepsIsTakenUpWholeAndAnythingElseIsNothing() {
        var item = new Proposal.Item("（一）", "甲；", List.of(), false, new Lines(2, 2));
        var draft = draft(clause(2, "一："), clause(3, "<b>二\u202e</b>", item));
        draft.retitle(0, "改过的标题");
        draft.joinUp(0, 1);
        var written = new KeptTranscript(draft.proposal(), draft.chapters(), true).written();
        var kept = KeptTranscript.read(written).orElseThrow();
        assertThat(kept.pasted()).isTrue();
        assertThat(kept.proposal()).isEqualTo(draft.proposal());
        assertThat(new TranscriptDraft(kept).chapters()).isEqualTo(draft.chapters());
        assertThat(new TranscriptDraft(kept).transcript(null)).isEqualTo(draft.transcript(null));
        for (var other : List.of("", "{", "{}", "[1]", "null", written.replace("改过的标题", "\"}"))) {
            assertThat(KeptTranscript.read(other)).as(other).isEmpty();
        }
    }
}
