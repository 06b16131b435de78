package org.guizhang.ui.onboarding;

import static org.guizhang.ui.shell.Messages.t;
import static org.guizhang.ui.shell.Texts.said;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.function.Function;
import org.guizhang.onboarding.Journey;
import org.guizhang.shared.Text;
import org.guizhang.ui.shell.Card;
import org.guizhang.ui.shell.ErrorSummary;
import org.guizhang.workforce.Positions;

/** Positions that several templates bring, each to be merged with a tick, which is stored at once and can be undone. */
class SamePositions extends Card {
    private final Positions positions;
    private final ErrorSummary errors = new ErrorSummary();

    /** @param titles of templates by their id */
    SamePositions(Journey now, Positions positions, Function<String, Text> titles) {
        super(t("start.positions"));
        this.positions = positions;
        note(t("start.positions.about"));
        var list = new UnorderedList();
        list.addClassName("gz-choices");
        for (var overlap : now.overlaps()) {
            list.add(new ListItem(box(overlap, titles)));
        }
        add(errors, list);
    }

    private Checkbox box(Journey.Overlap overlap, Function<String, Text> titles) {
        var box = new Checkbox(t(
                "start.positions.merge",
                said(overlap.title()),
                said(titles.apply(overlap.template())),
                said(overlap.intoTitle()),
                said(titles.apply(overlap.intoTemplate()))));
        box.setValue(overlap.merged());
        box.addValueChangeListener(change -> {
            if (change.isFromClient() && !errors.attempt(() -> decide(overlap, change.getValue()))) {
                box.setValue(change.getOldValue());
            }
        });
        return box;
    }

    private void decide(Journey.Overlap overlap, boolean same) {
        var revision = positions.get(overlap.position()).revision();
        if (same) {
            positions.merge(overlap.position(), overlap.into(), revision);
        } else {
            positions.takeApart(overlap.position(), revision);
        }
    }
}
