package org.guizhang.ui.parts;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import org.guizhang.policy.resolve.TextPreview;
import org.guizhang.shared.Languages;
import org.guizhang.ui.shell.Highlight;

/** A text as readers would see it, the business's values marked. */
public class Marked extends Paragraph {
    public Marked(TextPreview preview, String raw, Locale language) {
        addClassNames("gz-pre", "gz-marked");
        getElement().setAttribute("lang", Languages.tag(language));
        for (var segment : preview.of(raw, language)) {
            add(segment.parameter() == null ? new Span(segment.words()) : new Highlight(segment.words()));
        }
    }
}
