package org.guizhang.ui.policy.transcribe;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.guizhang.transcribe.Transcript;
import org.guizhang.ui.shell.ErrorSummary;
import org.guizhang.ui.shell.Icons;
import org.guizhang.ui.shell.StateBadge;
import org.guizhang.ui.shell.TextLimit;
import org.guizhang.ui.shell.UnsavedText;

/** The original beside what was understood of it, piece by piece; pieces whose content stays are not drawn again. */
class SideBySide extends Div {
    private static final String CLAUSE = "/chapters/%d/clauses/%d";

    private final TranscriptDraft draft;
    private final Runnable changed;
    private final Div chapters = new Div();
    private List<UnderstoodChapter> shown = List.of();
    private Map<String, List<String>> wrong = new HashMap<>();
    private final Map<String, ClauseCard> cards = new HashMap<>();
    private final Map<String, Open> open = new LinkedHashMap<>();

    /** A clause that somebody is writing. */
    private record Open(int chapter, int clause, ClauseEditor editor) {}

    /** @param changed runs after each step */
    SideBySide(TranscriptDraft draft, Runnable changed) {
        this.draft = draft;
        this.changed = changed;
        addClassName("gz-sides");
        chapters.addClassName("gz-sides-chapters");
        var left = new H2(t("transcribe.original"));
        var right = new H2(t("transcribe.understood"));
        var heads = pair(left, right);
        heads.addClassName("gz-sides-heads");
        add(heads, chapters);
        draw();
    }

    /** Marks what was refused; the first of it takes the focus. */
    void refuse(Map<String, List<String>> remedies) {
        wrong = new HashMap<>(remedies);
        shown = List.of();
        draw();
        chapters.getElement()
                .executeJs("const wrong = this.querySelector('.gz-understood-wrong');"
                        + " if (wrong) { wrong.scrollIntoView({block: 'center'}); }");
    }

    /** Takes what is being written elsewhere, so that nothing of it is lost when its chapter is drawn anew. */
    void take() {
        for (var one : List.copyOf(open.values())) {
            one.editor().changed().ifPresent(said -> {
                draft.replace(one.chapter(), one.clause(), List.of(said));
                one.editor().taken();
                open.values().remove(one);
            });
        }
    }

    void undo() {
        draft.undo();
        drawAgain();
    }

    /** Does something to a clause or a chapter; the keyboard goes on where it was. */
    private void step(int chapter, int clause, Runnable work) {
        take();
        work.run();
        wrong.clear();
        drawAgain();
        var now = draft.chapters();
        if (!now.isEmpty()) {
            var here = Math.min(chapter, now.size() - 1);
            var most = now.get(here).clauses().size() - 1;
            var card = cards.get(String.format(CLAUSE, here, Math.min(clause, most)));
            if (card != null) {
                card.focus();
            }
        }
    }

    private void drawAgain() {
        draw();
        changed.run();
    }

    private void draw() {
        var now = draft.chapters();
        if (now.equals(shown) && !shown.isEmpty()) {
            return;
        }
        var lines = new OriginalLines(draft);
        var same = now.size() == shown.size();
        int nth = 0;
        if (!same) {
            open.clear();
            cards.clear();
            chapters.removeAll();
            chapters.add(above(lines));
        }
        for (int i = 0; i < now.size(); i++) {
            // What stands beside a chapter goes by what the next one begins with.
            var stays = same && now.get(i).equals(shown.get(i));
            if (!stays) {
                int here = i;
                open.values().removeIf(one -> one.chapter() == here);
                var section = chapter(i, now.get(i), nth, lines);
                if (same) {
                    chapters.replace(chapters.getComponentAt(i + 1), section);
                } else {
                    chapters.add(section);
                }
            }
            nth += 1 + now.get(i).clauses().size();
        }
        shown = now;
    }

    private Component above(OriginalLines lines) {
        var title = draft.proposal().title();
        var note = new Paragraph(title == null ? "" : t("transcribe.title.stays", title));
        note.addClassName("gz-muted");
        var row = pair(lines.above(), note);
        row.setVisible(draft.chapters().isEmpty()
                || title != null
                || OriginalLines.begin(draft.chapters().get(0)) > 1);
        return row;
    }

    private Div chapter(int at, UnderstoodChapter chapter, int nth, OriginalLines lines) {
        var section = new Div();
        section.addClassName("gz-sides-chapter");
        section.add(pair(lines.of(nth), head(at, chapter)));
        for (int i = 0; i < chapter.clauses().size(); i++) {
            section.add(
                    pair(lines.of(nth + 1 + i), clause(at, i, chapter.clauses().get(i))));
        }
        return section;
    }

    private Div head(int at, UnderstoodChapter chapter) {
        var title = new TextField(t("transcribe.chapter", at + 1));
        title.setValue(chapter.title());
        title.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        title.addClassName("gz-understood-title");
        TextLimit.of(title, Transcript.MAX_TITLE);
        UnsavedText.about(title, "transcribe chapter " + chapter.lines().from());
        var form = new ErrorSummary().field("/title", title);
        title.addValueChangeListener(typed -> {
            draft.retitle(at, typed.getValue().strip());
            form.stored();
            shown = draft.chapters();
            changed.run();
        });
        var head = new Div(title);
        head.addClassNames("gz-understood", "gz-understood-head");
        if (chapter.guessed()) {
            var badge = new StateBadge(StateBadge.Tone.DUE, t("transcribe.guess.title"));
            badge.addClassName("gz-guess");
            head.add(badge);
        }
        wrong.getOrDefault("/chapters/" + at, List.of()).forEach(remedy -> {
            head.addClassName("gz-understood-wrong");
            title.setInvalid(true);
            title.setErrorMessage(remedy);
        });
        var row = new Div();
        row.addClassName("gz-understood-actions");
        if (at > 0) {
            row.add(action("up", "transcribe.chapter.join", at, () -> draft.chapterUp(at)));
        }
        row.add(action("trash", "transcribe.chapter.remove", at, () -> draft.removeChapter(at)));
        head.add(row);
        return head;
    }

    private Button action(String icon, String words, int at, Runnable work) {
        var button = new Button(t(words), Icons.of(icon), click -> step(at, 0, work));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        button.getElement().setAttribute("aria-label", t("transcribe.of", t(words), t("transcribe.chapter", at + 1)));
        return button;
    }

    private Div clause(int chapter, int at, UnderstoodClause clause) {
        var place = new Div();
        place.addClassName("gz-understood-place");
        read(place, chapter, at, clause);
        return place;
    }

    private void read(Div place, int chapter, int at, UnderstoodClause clause) {
        place.removeAll();
        open.remove(String.format(CLAUSE, chapter, at));
        var remedies = wrong.getOrDefault(String.format(CLAUSE, chapter, at), List.of());
        var card = new ClauseCard(clause, draft.proposal().positions(), remedies)
                .actions(
                        () -> edit(place, chapter, at, clause),
                        () -> step(chapter, at - 1, () -> draft.joinUp(chapter, at)),
                        at == 0,
                        () -> step(chapter, at, () -> draft.replace(chapter, at, List.of())));
        cards.put(String.format(CLAUSE, chapter, at), card);
        place.add(card);
    }

    private void edit(Div place, int chapter, int at, UnderstoodClause clause) {
        place.removeAll();
        var editor = new ClauseEditor(clause, draft.proposal().positions(), at == 0, new ClauseEditor.Done() {
            @Override
            public void put(List<UnderstoodClause> clauses) {
                open.remove(String.format(CLAUSE, chapter, at));
                step(chapter, at, () -> draft.replace(chapter, at, clauses));
                if (Objects.equals(clauses, List.of(clause))) {
                    read(place, chapter, at, clause);
                }
            }

            @Override
            public void chapterHere(UnderstoodClause said) {
                open.remove(String.format(CLAUSE, chapter, at));
                step(chapter + 1, 0, () -> {
                    draft.replace(chapter, at, List.of(said));
                    draft.chapterFrom(chapter, at);
                });
            }

            @Override
            public void cancelled() {
                read(place, chapter, at, clause);
                Objects.requireNonNull(cards.get(String.format(CLAUSE, chapter, at)))
                        .focus();
            }
        });
        place.add(editor);
        open.put(String.format(CLAUSE, chapter, at), new Open(chapter, at, editor));
        editor.begin();
    }

    private static Div pair(Component left, Component right) {
        var row = new Div(left, right);
        row.addClassName("gz-pair");
        return row;
    }
}
