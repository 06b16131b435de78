package org.guizhang.ui.policy.module;

import static org.guizhang.ui.shell.Messages.t;
import static org.guizhang.ui.shell.Texts.said;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import org.guizhang.template.Parameter;
import org.guizhang.template.ParameterGroup;

/**
 * The numbers of one group. It is open where the business has its own, and opens where two contradict each other; what is
 * as it came is folded.
 */
class ParameterGroupFold extends NativeDetails {
    ParameterGroupFold(ParameterEditor draft, ParameterGroup group, boolean mayEdit) {
        addClassNames("gz-card", "gz-group");
        setId("group-" + group.key());
        var mine = draft.template().parameters().stream()
                .filter(parameter -> parameter.group().equals(group.key()))
                .toList();
        var cards = new Div();
        cards.addClassName("gz-group-content");
        var own = 0;
        for (var parameter : mine) {
            var card = new ParameterCard(draft, parameter, said(parameter.title()), mayEdit);
            own += card.isOwn() ? 1 : 0;
            cards.add(card);
        }
        var count = new Span(own == 0 ? t("module.group", mine.size()) : t("module.group.own", mine.size(), own));
        count.addClassName("gz-muted");
        var head = new Div(new H2(said(group.title())), count);
        head.addClassName("gz-group-head");
        setSummary(head);
        setContent(cards);
        setOpen(own > 0);
        draft.read(() -> {
            if (mine.stream().map(Parameter::key).anyMatch(key -> draft.contradiction(key) != null)) {
                setOpen(true);
            }
        });
    }
}
