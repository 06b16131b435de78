package org.guizhang.ui.policy.transcribe;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.guizhang.transcribe.Proposal;
import org.guizhang.transcribe.Transcript;
import org.guizhang.ui.parts.Html;
import org.guizhang.ui.shell.Icons;
import org.guizhang.ui.shell.StateBadge;
import org.jspecify.annotations.Nullable;

/** A clause as it was understood: its words, its guesses, and what can be done with it. */
class ClauseCard extends Div {
    private static final int NAME = 12;

    private final UnderstoodClause clause;
    private final List<Proposal.Addressee> positions;
    private @Nullable Button begin;

    /** @param wrong remedies of what it was refused for */
    ClauseCard(UnderstoodClause clause, List<Proposal.Addressee> positions, List<String> wrong) {
        this.clause = clause;
        this.positions = positions;
        addClassName("gz-understood");
        var words = new Div();
        words.addClassName("gz-understood-words");
        words.getElement().setProperty("innerHTML", html());
        add(badges(), words);
        if (!clause.mentions().isEmpty()) {
            var note = new Paragraph(t("transcribe.mentions", String.join(", ", clause.mentions())));
            note.addClassNames("gz-small", "gz-due-note");
            add(note);
        }
        if (!wrong.isEmpty()) {
            addClassName("gz-understood-wrong");
            wrong.forEach(remedy -> {
                var line = new Paragraph(remedy);
                line.addClassName("gz-error");
                add(line);
            });
        }
    }

    /** What can be done, each with the beginning of the clause in its name. */
    ClauseCard actions(Runnable edit, Runnable join, boolean first, Runnable remove) {
        begin = action("edit", "transcribe.edit", edit);
        var row = new Div(begin);
        if (!first) {
            row.add(action("up", "transcribe.join", join));
        }
        row.add(action("trash", "transcribe.remove", remove));
        row.addClassName("gz-understood-actions");
        add(row);
        return this;
    }

    private Button action(String icon, String words, Runnable work) {
        var button = new Button(t(words), Icons.of(icon), click -> work.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        button.getElement().setAttribute("aria-label", t("transcribe.of", t(words), name()));
        return button;
    }

    /** Leads the keyboard back to it. */
    void focus() {
        if (begin != null) {
            begin.focus();
        }
    }

    private String name() {
        var text = clause.title() == null ? clause.text() : clause.title();
        return text.codePointCount(0, text.length()) <= NAME
                ? text
                : text.substring(0, text.offsetByCodePoints(0, NAME)) + "…";
    }

    private Div badges() {
        var row = new Div();
        row.addClassName("gz-understood-badges");
        var kind = t("clause.kind." + clause.kind());
        row.add(
                clause.kindGuessed()
                        ? guess(
                                clause.because() == null
                                        ? t("transcribe.guess", kind)
                                        : t("transcribe.guess.by", kind, clause.because()))
                        : new StateBadge(StateBadge.Tone.QUIET, kind));
        if (clause.addressees().isEmpty()) {
            row.add(new StateBadge(StateBadge.Tone.QUIET, t("transcribe.everybody")));
        }
        for (var key : clause.addressees()) {
            var name = ClauseEditor.name(positions, key);
            row.add(
                    clause.addresseesGuessed()
                            ? guess(t("transcribe.guess", name))
                            : new StateBadge(StateBadge.Tone.QUIET, name));
        }
        if (clause.placeGuessed()) {
            row.add(guess(t("transcribe.guess.place")));
        }
        return row;
    }

    private static Span guess(String words) {
        var badge = new StateBadge(StateBadge.Tone.DUE, "");
        badge.addClassName("gz-guess");
        badge.add(new Text(words));
        return badge;
    }

    private String html() {
        var html = new Html();
        if (clause.title() != null) {
            html.with(clause.title(), "strong");
        }
        clause.text().lines().forEach(line -> html.with(line, "p"));
        items(html, clause.items());
        return html.toString();
    }

    private static void items(Html html, List<Transcript.Item> items) {
        if (!items.isEmpty()) {
            html.open("ol");
            items.forEach(item -> {
                html.open("li").words(TranscriptDraft.words(item));
                items(html, TranscriptDraft.below(item));
                html.close();
            });
            html.close();
        }
    }
}
