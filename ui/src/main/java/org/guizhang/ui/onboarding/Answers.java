package org.guizhang.ui.onboarding;

import static org.guizhang.ui.shell.Texts.said;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guizhang.onboarding.Journey;
import org.guizhang.template.Parameter;
import org.guizhang.ui.policy.module.ParameterCard;
import org.guizhang.ui.policy.module.ParameterEditor;
import org.guizhang.ui.policy.module.SaveState;

/** The questions about one module, by group, each with the sentences its answer changes. */
class Answers extends Section {
    private final ParameterEditor draft;
    private final Map<String, OrderedList> shown = new HashMap<>();
    private final List<ParameterCard> cards = new ArrayList<>();

    /** @param titled whether the module's name stands above, as it does where there are several */
    Answers(ParameterEditor draft, List<Journey.Question> questions, boolean titled, Clock clock) {
        this.draft = draft;
        addClassName("gz-answers");
        if (titled) {
            add(new H2(said(draft.module().title())));
        }
        add(SaveState.silent(draft, clock));
        var groups = questions.stream()
                .collect(Collectors.groupingBy(q -> said(q.group()), LinkedHashMap::new, Collectors.toList()));
        groups.forEach((name, inside) -> {
            var heading = titled ? new H3(new Span(name)) : new H2(new Span(name));
            heading.addClassName("gz-group");
            var list = new OrderedList();
            list.addClassName("gz-questions");
            inside.forEach(question -> show(question.parameter(), said(question.ask()), list));
            var group = new Div(heading, list);
            group.addClassName("gz-answers");
            add(group);
        });
        join();
        draft.read(this::join);
    }

    /** The first answer that is not stored, for it is not allowed or does not fit the rest. */
    Optional<ParameterCard> open() {
        return cards.stream().filter(ParameterCard::isOpen).findFirst();
    }

    /** Whether an answer is not allowed. */
    boolean refuses() {
        return draft.refuses();
    }

    /** A value that an answer contradicts joins the questions, for nobody can mend what is not there. */
    private void join() {
        for (var relation : draft.broken()) {
            var keys = relation.parameters();
            keys.stream()
                    .filter(shown::containsKey)
                    .findFirst()
                    .map(shown::get)
                    .ifPresent(list -> keys.stream()
                            .filter(key -> !shown.containsKey(key))
                            .forEach(key -> show(key, said(parameter(key).title()), list)));
        }
    }

    UUID module() {
        return draft.module().id();
    }

    /** Reads what another screen part has stored meanwhile. */
    void refresh() {
        draft.refresh();
    }

    private void show(String key, String question, OrderedList list) {
        var card = ParameterCard.asked(draft, parameter(key), question);
        cards.add(card);
        var item = new ListItem(card);
        item.addClassName("gz-card");
        shown.put(key, list);
        list.add(item);
    }

    private Parameter parameter(String key) {
        return draft.template().parameter(key).orElseThrow();
    }
}
