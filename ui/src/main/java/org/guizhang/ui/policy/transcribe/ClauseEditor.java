package org.guizhang.ui.policy.transcribe;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.guizhang.policy.amend.Change;
import org.guizhang.template.ClauseKind;
import org.guizhang.transcribe.Proposal;
import org.guizhang.transcribe.Transcript;
import org.guizhang.ui.shell.ErrorSummary;
import org.guizhang.ui.shell.TextLimit;
import org.guizhang.ui.shell.Texts;
import org.guizhang.ui.shell.UnsavedText;

/** The words of a clause, what it does and whom it addresses, to be put right. */
class ClauseEditor extends Div {
    /** What came of it. */
    interface Done {
        void put(List<UnderstoodClause> clauses);

        void chapterHere(UnderstoodClause clause);

        void cancelled();
    }

    private final UnderstoodClause clause;
    private final ErrorSummary form = new ErrorSummary().around(this);
    private final TextField title = new TextField(t("transcribe.clause.title"));
    private final TextArea text = new TextArea(t("transcribe.text"));
    private final TextArea items = new TextArea(t("transcribe.items"));
    private final Select<ClauseKind> kind = new Select<>();
    private final CheckboxGroup<String> addressees = new CheckboxGroup<>(t("clause.addressees"));

    ClauseEditor(UnderstoodClause clause, List<Proposal.Addressee> positions, boolean first, Done done) {
        this.clause = clause;
        addClassNames("gz-form", "gz-understood-form");
        UnsavedText.about(
                this,
                "transcribe " + clause.lines().from() + " " + clause.text().hashCode());
        title.setValue(clause.title() == null ? "" : clause.title());
        TextLimit.of(title, Transcript.MAX_TITLE);
        text.setValue(clause.text());
        TextLimit.of(text, Change.MAX_TEXT);
        items.setValue(TranscriptDraft.lines(clause.items()));
        items.setHelperText(t("transcribe.items.help"));
        kind.setLabel(t("clause.kind"));
        kind.setItems(ClauseKind.values());
        kind.setItemLabelGenerator(one -> t("clause.kind." + one));
        kind.setValue(clause.kind());
        addressees.addClassName("gz-positions");
        addressees.setHelperText(t("clause.addressees.help"));
        addressees.setItems(positions.stream().map(Proposal.Addressee::key).toList());
        addressees.setItemLabelGenerator(key -> name(positions, key));
        addressees.setValue(new LinkedHashSet<>(clause.addressees()));
        add(text, items, title, kind);
        if (!positions.isEmpty()) {
            add(addressees);
        }
        var take = new Button(t("transcribe.take"), click -> take(() -> done.put(List.of(said()))));
        take.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var cancel = new Button(t("cancel"), click -> done.cancelled());
        var main = new Div(take, cancel);
        main.addClassName("gz-actions");
        var split = small("transcribe.split");
        split.addClickListener(click -> take(() -> done.put(TranscriptDraft.parts(said()))));
        var each = small("transcribe.split.items");
        each.setVisible(!clause.items().isEmpty());
        each.addClickListener(click -> take(() -> done.put(TranscriptDraft.itemsAsClauses(said()))));
        var chapter = small("transcribe.chapter.here");
        chapter.setVisible(!first);
        chapter.addClickListener(click -> take(() -> done.chapterHere(said())));
        var more = new Div(split, each, chapter);
        more.addClassNames("gz-actions", "gz-understood-more");
        add(main, more);
    }

    /** Puts the cursor into the words. */
    void begin() {
        text.focus();
    }

    static String name(List<Proposal.Addressee> positions, String key) {
        return positions.stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .map(one ->
                        one.isNew() ? t("transcribe.position.new", Texts.said(one.title())) : Texts.said(one.title()))
                .orElse(key);
    }

    private static Button small(String words) {
        var button = new Button(t(words));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        return button;
    }

    private void take(Runnable work) {
        taken();
        work.run();
    }

    /** Tells the browser that what was typed here was taken over. */
    void taken() {
        form.stored();
    }

    /** What was written so far; nothing where it is as it was. */
    Optional<UnderstoodClause> changed() {
        var said = said();
        var same = said.text().equals(clause.text())
                && said.items().equals(clause.items())
                && Objects.equals(said.title(), clause.title())
                && said.kind() == clause.kind()
                && said.addressees().equals(clause.addressees());
        return same ? Optional.empty() : Optional.of(said);
    }

    private UnderstoodClause said() {
        var heading = title.getValue().strip();
        return clause.said(
                heading.isEmpty() ? null : heading,
                kind.getValue(),
                List.copyOf(addressees.getValue()),
                text.getValue().strip(),
                TranscriptDraft.items(items.getValue()));
    }
}
