package org.guizhang.ui.workforce;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.guizhang.ui.shell.Card;
import org.guizhang.workforce.Positions;

/** Says that two positions seem to be one job, and offers to merge them. */
class PossibleDuplicatesCard extends Card {
    PossibleDuplicatesCard(Positions positions, WorkforceNames names, PossibleDuplicates twins, Runnable changed) {
        addClassName("gz-hint");
        var first = names.label(twins.first());
        var second = names.label(twins.second());
        var merge = new Button(
                t("position.merge"),
                click -> new MergeDialog(positions, names, twins.second(), twins.first(), whole -> changed.run())
                        .open());
        merge.setAriaLabel(t("position.merge.both", second, first));
        var row = new Div(merge);
        row.addClassName("gz-actions");
        add(new Paragraph(t("positions.twins", first, second)), row);
    }
}
