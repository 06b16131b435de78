package org.guizhang.transcribe.internal;

import java.util.ArrayList;
import java.util.List;
import org.guizhang.shared.Rejected;
import org.guizhang.shared.VisibleText;
import org.guizhang.transcribe.SourceDocument;
import org.guizhang.transcribe.SourceLine;

/** Numbers the lines of a document and counts that they do not become too many. Empty lines are left out. */
final class LineCollector {
    private static final String CONTROLS = "[\\p{Cc}&&[^\\t\\n]]|[\\u202A-\\u202E\\u2066-\\u2069]";

    private final List<SourceLine> lines = new ArrayList<>();
    private int characters;

    /** Throws {@link Rejected} beyond the limits of a document. */
    void add(SourceLine.Kind kind, String text, int page, int heading) {
        // As the product keeps texts: what nobody sees would be refused when the clause is stored.
        var words = kind == SourceLine.Kind.ROW
                ? text.replaceAll(CONTROLS, "")
                : VisibleText.tidy(text).replaceAll(CONTROLS, "").replace('\n', ' ');
        if (LineText.isBlank(words)) {
            return;
        }
        characters += words.length();
        if (characters > SourceDocument.MAX_CHARACTERS || lines.size() >= SourceDocument.MAX_LINES) {
            throw Rejected.field("/file", "transcribe-long", SourceDocument.MAX_CHARACTERS, SourceDocument.MAX_LINES);
        }
        lines.add(new SourceLine(lines.size() + 1, kind, words, page, heading));
    }

    List<SourceLine> all() {
        return List.copyOf(lines);
    }
}
