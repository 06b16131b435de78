package org.guizhang.transcribe.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.guizhang.transcribe.Proposal.Dropped;
import org.guizhang.transcribe.Proposal.Why;
import org.guizhang.transcribe.SourceLine;
import org.guizhang.transcribe.internal.Excerpt.Span;

/** What is left out, each word with its reason. */
final class Discards {
    /** Words left out, and where they stood. */
    record Discard(Span span, String text, Why why) {}

    private final List<Discard> all = new ArrayList<>();

    void add(SourceLine line, Why why) {
        add(line, 0, line.text().length(), why);
    }

    /** Characters of a line; nothing where none of them is seen. */
    void add(SourceLine line, int from, int to, Why why) {
        var text = line.text().substring(from, to);
        if (!LineText.isBlank(text)) {
            all.add(new Discard(new Span(line.number(), from, to), text.strip(), why));
        }
    }

    List<Discard> all() {
        return all;
    }

    List<Dropped> told() {
        return all.stream()
                .sorted(Comparator.comparing((Discard one) -> one.span.line()).thenComparing(one -> one.span.from()))
                .map(one -> new Dropped(one.span.line(), one.text, one.why))
                .toList();
    }
}
