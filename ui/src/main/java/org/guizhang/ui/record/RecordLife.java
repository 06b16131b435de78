package org.guizhang.ui.record;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import org.guizhang.record.FormRecord;
import org.guizhang.ui.parts.Course;
import org.guizhang.ui.parts.DrawnSignature;
import org.guizhang.ui.shell.Card;
import org.guizhang.ui.shell.Texts;
import org.jspecify.annotations.Nullable;

/** What became of a record: each step with who took it and why, and who signed. */
class RecordLife {
    private final RecordWords words;

    RecordLife(RecordWords words) {
        this.words = words;
    }

    Card line(FormRecord record) {
        var list = new OrderedList();
        list.addClassName("gz-course");
        for (var turn : record.line()) {
            var state = turn.state();
            list.add(Course.step(
                    turn.refused() ? "gz-course-failed" : turn.version() == record.version() ? "gz-course-done" : "",
                    turn.refused() ? t("records.refuse", Texts.said(turn.title())) : Texts.said(turn.title()),
                    t("work.by.at", turn.by().name(), words.moment(turn.at())),
                    more(turn, state == null ? "" : Texts.said(state))));
        }
        return new Card(t("records.line"), list);
    }

    private static @Nullable Div more(FormRecord.Turn turn, String state) {
        var more = new Div();
        if (turn.reason() != null) {
            var quote = new Paragraph(turn.reason());
            quote.addClassName("gz-quote");
            more.add(quote);
        }
        if (!state.isEmpty()) {
            var line = new Paragraph(t("records.became", state));
            line.addClassNames("gz-muted", "gz-small");
            more.add(line);
        }
        if (turn.version() > 1 && !turn.changed().isEmpty()) {
            var line = new Paragraph(t("records.changed", turn.changed().size()));
            line.addClassNames("gz-muted", "gz-small");
            more.add(line);
        }
        return more.getChildren().findAny().isPresent() ? more : null;
    }

    /** Empty where nobody has signed. */
    Optional<Card> signatures(FormRecord record) {
        if (record.signatures().isEmpty()) {
            return Optional.empty();
        }
        var all = new Div();
        all.addClassName("gz-signatures");
        for (var signature : record.signatures()) {
            var drawn = new DrawnSignature(signature.drawn(), t("work.signature.of", signature.name()));
            var said = new Paragraph(t(
                    drawn.isVisible() ? "work.by.at" : "work.confirmed",
                    signature.name(),
                    words.moment(signature.at())));
            said.addClassNames("gz-muted", "gz-small");
            var title = new Paragraph(Texts.said(signature.title()));
            title.addClassName("gz-strong");
            all.add(new Div(title, drawn, said));
        }
        return Optional.of(new Card(t("work.signatures"), all));
    }
}
