package org.guizhang.ui.onboarding;

import static org.guizhang.ui.policy.Said.said;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guizhang.onboarding.Journey;
import org.guizhang.ui.policy.Draft;
import org.guizhang.ui.policy.ParameterCard;
import org.guizhang.ui.policy.SaveState;

/** The questions about one module, by group, each with the sentences its answer changes. */
class Answers extends Section {
    private final Draft draft;

    /** @param titled whether the module's name stands above, as it does where there are several */
    Answers(Draft draft, List<Journey.Question> questions, boolean titled, Clock clock) {
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
            inside.forEach(question -> list.add(item(question)));
            var group = new Div(heading, list);
            group.addClassName("gz-answers");
            add(group);
        });
    }

    UUID module() {
        return draft.module().id();
    }

    /** Reads what another screen part has stored meanwhile. */
    void refresh() {
        draft.refresh();
    }

    private ListItem item(Journey.Question question) {
        var parameter = draft.template().parameter(question.parameter()).orElseThrow();
        var item = new ListItem(ParameterCard.asked(draft, parameter, said(question.ask())));
        item.addClassName("gz-card");
        return item;
    }
}
