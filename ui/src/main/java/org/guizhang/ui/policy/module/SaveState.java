package org.guizhang.ui.policy.module;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import org.guizhang.ui.shell.Formats;

/** Says when the draft was stored last, or that somebody else was faster and what can be done about it. */
public class SaveState extends Div {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private final Saving draft;
    private final Clock clock;
    private final Span word = new Span(t("draft.auto"));

    /** Silent until something was stored: for screens that say themselves that changes are kept. */
    public static SaveState silent(Saving draft, Clock clock) {
        var state = new SaveState(draft, clock);
        state.word.setText("");
        return state;
    }

    public SaveState(Saving draft, Clock clock) {
        this.draft = draft;
        this.clock = clock;
        addClassName("gz-save");
        getElement().setAttribute("role", "status");
        word.addClassName("gz-muted");
        add(word);
        draft.listen(this::saved, this::stale);
    }

    private void saved() {
        removeAll();
        removeClassName("gz-stale");
        word.setText(state());
        add(word);
    }

    private String state() {
        if (draft.refuses()) {
            return t("draft.refused");
        }
        return draft.waits()
                ? t("draft.waits")
                : t("draft.saved", clock.instant().atZone(Formats.ZONE).format(TIME));
    }

    private void stale() {
        removeAll();
        addClassName("gz-stale");
        var row = new Div(
                new Button(t("draft.insist"), click -> draft.insist()),
                new Button(t("draft.reload"), click -> UI.getCurrent().getPage().reload()));
        row.addClassName("gz-actions");
        add(new Paragraph(t("draft.stale")), row);
    }
}
