package org.guizhang.ui.policy.transcribe;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guizhang.transcribe.Proposal;
import org.guizhang.transcribe.Proposal.Lines;
import org.guizhang.transcribe.SourceLine;
import org.guizhang.ui.parts.Html;

/** The original, cut where what was understood of it is cut, so that both stand side by side. */
final class OriginalLines {
    private final List<SourceLine> lines;
    private final Map<Integer, Proposal.Why> dropped = new HashMap<>();
    private final Set<Integer> taken = new HashSet<>();
    private final List<Integer> begins = new ArrayList<>();
    private final Set<Integer> heads = new HashSet<>();

    /** Looks at a draft as it is. */
    OriginalLines(TranscriptDraft draft) {
        lines = draft.proposal().source().lines();
        draft.proposal().dropped().stream()
                .filter(one -> one.why() != Proposal.Why.NUMBER)
                .forEach(one -> dropped.put(one.line(), one.why()));
        for (var chapter : draft.chapters()) {
            heads.add(begins.size());
            begins.add(begin(chapter));
            take(chapter.lines());
            for (var clause : chapter.clauses()) {
                begins.add(clause.lines().from());
                take(clause.lines());
            }
        }
    }

    private void take(Lines range) {
        for (int i = range.from(); i <= range.to(); i++) {
            taken.add(i);
        }
    }

    /** Where a chapter's own lines begin, which are above its first clause. */
    static int begin(UnderstoodChapter chapter) {
        return Math.min(chapter.lines().from(), chapter.clauses().get(0).lines().from());
    }

    /** What stands before all chapters. */
    Div above() {
        return block(
                1,
                begins.isEmpty()
                        ? lines.size() + 1
                        : begins.stream().min(Integer::compare).orElse(1));
    }

    /** The lines of the n-th of all chapters and clauses in their order, up to the next of them. */
    Div of(int nth) {
        var from = begins.get(nth);
        // Parts of one clause stand beside the same lines: they are shown with the first.
        var isShown = heads.contains(nth)
                ? nth + 1 < begins.size() && begins.get(nth + 1).equals(from)
                : nth > 0 && !heads.contains(nth - 1) && begins.get(nth - 1).equals(from);
        var to = begins.stream().filter(one -> one > from).min(Integer::compare).orElse(lines.size() + 1);
        return block(from, isShown ? from : to);
    }

    private Div block(int from, int to) {
        var html = new Html();
        for (int i = from; i < to && i <= lines.size(); i++) {
            var line = lines.get(i - 1);
            var why = dropped.get(i);
            var out = why != null || !taken.contains(i);
            html.open("div", "class", out ? "gz-original-line gz-left-out" : "gz-original-line");
            html.with(String.valueOf(i), "span", "class", "gz-line-number", "aria-hidden", "true");
            html.open("span", "class", "gz-original-words").words(line.text().replace("\t", "　"));
            if (out) {
                html.with(
                        t(why == null ? "transcribe.why.removed" : TranscriptDraft.key(why)),
                        "small",
                        "class",
                        "gz-left-out-why");
            }
            html.close().close();
        }
        var block = new Div();
        block.addClassName("gz-original");
        block.getElement().setProperty("innerHTML", html.toString());
        return block;
    }
}
