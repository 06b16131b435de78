package org.guizhang.ui.policy.publish;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.Locale;
import org.guizhang.policy.consult.Consultation;
import org.guizhang.ui.shell.Card;
import org.guizhang.ui.shell.Formats;
import org.guizhang.ui.shell.StateBadge;
import org.jspecify.annotations.Nullable;

/** A consultation file to be read and printed. */
class ConsultationSheet extends Card {
    private final Formats formats;

    ConsultationSheet(Consultation file, Formats formats) {
        this.formats = formats;
        line("consultation.shownTo", file.shownTo());
        line("consultation.shownOn", day(file.shownOn()));
        line("consultation.until", day(file.until()));
        line("consultation.meetingOn", day(file.meetingOn()));
        line("consultation.meetingWith", file.meetingWith());
        line("consultation.minutes", file.minutes());
        line("consultation.publication", file.publication());
        add(new H3(t("consultation.opinions", file.opinions().size())));
        var list = new UnorderedList();
        list.addClassName("gz-findings");
        file.opinions().forEach(opinion -> list.add(item(opinion)));
        add(list);
    }

    /** Adds the SHA-256 that says that nothing has been changed. */
    ConsultationSheet digest(String digest) {
        var line = new Paragraph(new Span(t("edition.digest") + " "), new Code(digest));
        line.addClassNames("gz-muted", "gz-small");
        add(line);
        return this;
    }

    /** Says which draft people were shown, and whether that is what was published. */
    ConsultationSheet consulted(Consultation.Attached file) {
        var shown = file.consultedDigest();
        if (shown != null) {
            var badge = file.changed()
                    ? new StateBadge(StateBadge.Tone.DUE, t("consultation.published.changed"))
                    : new StateBadge(StateBadge.Tone.PASS, t("consultation.published.same"));
            var line = new Paragraph(new Span(t("consultation.shown-digest") + " "), new Code(shown));
            line.addClassNames("gz-muted", "gz-small");
            add(new Div(badge), line);
        }
        return this;
    }

    static String outcome(Consultation.@Nullable Outcome outcome) {
        var state = outcome == null ? "open" : outcome.name().toLowerCase(Locale.ROOT);
        return t("consultation.outcome." + state);
    }

    private static ListItem item(Consultation.Opinion opinion) {
        var who = new Span(opinion.who() == null ? "" : opinion.who());
        who.addClassName("gz-strong");
        var item = new ListItem(new Div(who), new Paragraph(opinion.text() == null ? "" : opinion.text()));
        item.add(new Paragraph(
                outcome(opinion.outcome()) + (opinion.reason() == null ? "" : t("colon") + opinion.reason())));
        return item;
    }

    private void line(String label, @Nullable String words) {
        if (words != null) {
            var name = new Paragraph(t(label));
            name.addClassNames("gz-muted", "gz-small");
            var text = new Paragraph(words);
            text.addClassName("gz-pre");
            add(new Div(name, text));
        }
    }

    private @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : formats.date(day);
    }
}
