package org.guizhang.ui.checklist;

import static org.guizhang.ui.shell.Messages.t;

import com.fasterxml.jackson.databind.JsonNode;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.guizhang.blob.Blobs;
import org.guizhang.checklist.ChecklistFinding;
import org.guizhang.checklist.ChecklistFinding.Kind;
import org.guizhang.ui.shell.Card;
import org.guizhang.ui.shell.Texts;
import org.jspecify.annotations.Nullable;

/** How it looked when it was found, beside how it looked after the latest correction. */
class FoundAndDone extends Card {
    FoundAndDone(Blobs blobs, CheckWords words, ChecklistFinding finding) {
        var name = Texts.said(finding.text());
        var both = new Div(side(
                t("findings.before"),
                words.moment(finding.found()),
                value(finding.value()),
                finding.note(),
                new PhotoStrip(blobs, finding.photos(), name)));
        both.addClassName("gz-then");
        finding.history().stream()
                .filter(step -> step.step() == Kind.DONE)
                .reduce((earlier, later) -> later)
                .ifPresent(done -> both.add(side(
                        t("findings.after"),
                        words.moment(done.at()),
                        "",
                        done.note(),
                        new PhotoStrip(blobs, done.photos(), name))));
        add(both);
    }

    private static Div side(String title, String at, String value, @Nullable String note, PhotoStrip photos) {
        var moment = new Paragraph(at);
        moment.addClassNames("gz-muted", "gz-small");
        var side = new Div(new H2(title), moment);
        side.addClassName("gz-then-side");
        for (var words : List.of(value, note == null ? "" : note)) {
            if (!words.isEmpty()) {
                var quote = new Paragraph(words);
                quote.addClassName("gz-quote");
                side.add(quote);
            }
        }
        side.add(photos);
        return side;
    }

    /** What was answered, where that says more than that it has failed. */
    private static String value(@Nullable JsonNode value) {
        return value == null || !value.isTextual() || value.asText().equals("fail")
                ? ""
                : t("findings.value", value.asText());
    }
}
