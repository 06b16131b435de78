package org.guizhang.ui.acknowledge;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.guizhang.acknowledge.Inquiry;
import org.guizhang.ui.shell.Card;
import org.guizhang.ui.shell.Formats;
import org.guizhang.ui.shell.StateBadge;
import org.jspecify.annotations.Nullable;

/** Questions and refusals with their answers. */
class InquiryList extends Card {

    /** @param answer what to do with one that has no answer; null where it is not for this reader to answer */
    InquiryList(List<Inquiry> inquiries, Formats formats, @Nullable Consumer<Inquiry> answer) {
        super(t("inquiry.title"));
        var list = new UnorderedList();
        list.addClassName("gz-inquiries");
        inquiries.forEach(inquiry -> list.add(row(inquiry, formats, answer)));
        add(list);
    }

    private static ListItem row(Inquiry inquiry, Formats formats, @Nullable Consumer<Inquiry> answer) {
        var name = new Span(inquiry.name());
        name.addClassName("gz-strong");
        var at = new Span(t("inquiry.at", inquiry.number(), formats.moment(inquiry.askedAt())));
        at.addClassName("gz-muted");
        var head = new Div(
                name,
                inquiry.declined()
                        ? new StateBadge(StateBadge.Tone.LATE, t("inquiry.declined"))
                        : new StateBadge(StateBadge.Tone.INFO, t("inquiry.question")),
                at);
        head.addClassName("gz-names");
        var row = new ListItem(head, new Paragraph(inquiry.comment()));
        if (inquiry.answer() != null) {
            var who = new Span(t(
                    "inquiry.answered",
                    Objects.requireNonNullElse(inquiry.answerer(), ""),
                    formats.moment(Objects.requireNonNull(inquiry.answeredAt()))));
            who.addClassName("gz-muted");
            var said = new Div(who, new Paragraph(inquiry.answer()));
            said.addClassNames("gz-note", "gz-answer");
            row.add(said);
        } else if (answer != null) {
            var button = new Button(t("inquiry.answer"), click -> answer.accept(inquiry));
            button.setAriaLabel(t("inquiry.answer.of", inquiry.name()));
            row.add(button);
        } else {
            var waiting = new Span(t("inquiry.waiting"));
            waiting.addClassName("gz-muted");
            row.add(waiting);
        }
        return row;
    }
}
