package org.guizhang.ui.search;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Set;
import org.guizhang.search.Hit;
import org.guizhang.search.Hits;
import org.guizhang.search.OwnWords;
import org.guizhang.search.Search;
import org.guizhang.search.SearchFilter;
import org.guizhang.search.ThingAddress;
import org.guizhang.shared.DomainException;
import org.guizhang.ui.shell.Messages;
import org.guizhang.ui.shell.TextLimit;
import org.guizhang.ui.shell.Toast;

/** Finds the rule that answers a question in other words than the asker's; a tap on it answers. */
class QuestionAnswerDialog extends Dialog {
    private static final int SHOWN = 8;
    private static final int PAUSE = 300;
    private static final SearchFilter RULES =
            new SearchFilter(Set.copyOf(HitRow.ASKED), null, null, null, null, null, null);
    private final OwnWords words;
    private final Search search;
    private final String question;
    private final Runnable answered;
    private final UnorderedList list = new UnorderedList();
    private final Paragraph none = new Paragraph(t("search.answer.none"));

    QuestionAnswerDialog(OwnWords words, Search search, String question, Runnable answered) {
        this.words = words;
        this.search = search;
        this.question = question;
        this.answered = answered;
        setHeaderTitle(t("search.answer.of", question));
        setWidth("min(40rem, 100%)");
        var field = new TextField(t("search.answer.words"));
        field.setAutofocus(true);
        field.setClearButtonVisible(true);
        TextLimit.of(field, Hits.MAX_QUERY);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(PAUSE);
        field.addValueChangeListener(change -> find(change.getValue()));
        list.addClassName("gz-list");
        none.addClassName("gz-muted");
        var form = new Div(new Paragraph(t("search.answer.about")), field, none, list);
        form.addClassName("gz-form");
        add(form);
        getFooter().add(new Button(t("cancel"), click -> close()));
        field.setValue(question);
    }

    private void find(String typed) {
        list.removeAll();
        if (!typed.isBlank()) {
            search.find(typed, RULES, Messages.locale(), SHOWN, null).hits().forEach(hit -> list.add(row(hit)));
        }
        none.setVisible(list.getChildren().findAny().isEmpty());
    }

    private ListItem row(Hit hit) {
        var name = new Span(HitRow.name(hit));
        name.addClassName("gz-strong");
        var place = new Span(t("search.kind." + hit.kind()) + " · " + hit.context());
        place.addClassName("gz-muted");
        var names = new Div(name, place);
        names.addClassName("gz-names");
        var take = new Button(t("search.answer.this"), click -> answer(hit));
        take.setAriaLabel(t("search.answer.this.of", HitRow.name(hit)));
        var row = new ListItem(names, take);
        row.addClassName("gz-row");
        return row;
    }

    private void answer(Hit hit) {
        try {
            words.answer(question, new ThingAddress(hit.module(), hit.kind(), hit.key()));
            Toast.show(t("search.answered", question, HitRow.name(hit)));
        } catch (DomainException refused) {
            Toast.problem(refused.what().in(Messages.locale()));
        }
        close();
        answered.run();
    }
}
