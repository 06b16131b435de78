package org.guizhang.ui.policy.module;

import static org.guizhang.ui.shell.Messages.t;
import static org.guizhang.ui.shell.Texts.said;

import com.fasterxml.jackson.databind.JsonNode;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import org.guizhang.policy.resolve.SentencePreview;
import org.guizhang.template.Parameter;
import org.guizhang.template.Template;
import org.guizhang.ui.shell.Highlight;
import org.guizhang.ui.shell.Messages;
import org.jspecify.annotations.Nullable;

/** The sentences a parameter changes, its value marked. */
class Sentences extends Div {
    private static final int SHOWN = 2;
    private static final int SHOWN_IN_BRIEF = 1;
    private final int most;
    private final Template template;
    private final Parameter parameter;
    private @Nullable List<SentencePreview.Sentence> shown;

    /** @param brief whether one sentence is enough, the others being folded */
    Sentences(Template template, Parameter parameter, boolean brief) {
        this.most = brief ? SHOWN_IN_BRIEF : SHOWN;
        this.template = template;
        this.parameter = parameter;
        addClassName("gz-sentences");
        getElement().setAttribute("aria-live", "polite");
    }

    /** Shows them with these values; what reads as before is left alone, so that nothing is read out again. */
    void show(Map<String, JsonNode> values) {
        var found = SentencePreview.of(template, parameter.key(), values);
        if (found.equals(shown)) {
            return;
        }
        shown = found;
        removeAll();
        var title = new Paragraph(t(found.isEmpty() ? "sentence.none" : "sentence.title"));
        title.addClassNames("gz-muted", "gz-small");
        add(title);
        found.stream().limit(most).forEach(sentence -> add(line(sentence)));
        if (found.size() > most) {
            var rest = new Div();
            found.stream().skip(most).forEach(sentence -> rest.add(line(sentence)));
            add(new NativeDetails(t("sentence.more", found.size() - most), rest));
        }
    }

    private Paragraph line(SentencePreview.Sentence sentence) {
        var label = new Span(said(sentence.label()));
        label.addClassName("gz-clause-number");
        var line = new Paragraph(label, new Span(" "));
        line.addClassName("gz-sentence");
        for (var segment : sentence.in(Messages.locale())) {
            var mine = parameter.key().equals(segment.parameter());
            line.add(mine ? new Highlight(segment.words()) : new Span(segment.words()));
        }
        return line;
    }
}
