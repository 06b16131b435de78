package org.guizhang.ui.workforce;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.function.Consumer;
import org.guizhang.shared.DomainException;
import org.guizhang.tenant.Caller;
import org.guizhang.tenant.Permission;
import org.guizhang.ui.shell.Messages;
import org.guizhang.ui.shell.StateBadge;
import org.guizhang.ui.shell.Toast;
import org.guizhang.workforce.Position;
import org.guizhang.workforce.Positions;

/** What is special about a position: closed, held from outside, or made of others, which can be taken apart here. */
class PositionState extends Div {
    PositionState(
            Positions positions, WorkforceNames names, Position position, Caller who, Consumer<Position> changed) {
        addClassName("gz-merged");
        if (position.closed()) {
            add(new StateBadge(StateBadge.Tone.QUIET, t("place.closed")));
        }
        if (position.outside()) {
            add(new StateBadge(StateBadge.Tone.QUIET, t("position.outside")));
        }
        names.all().stream()
                .filter(part -> position.id().equals(part.mergedInto()))
                .forEach(part -> add(part(positions, names, part, who, changed)));
        setVisible(getChildren().findAny().isPresent());
    }

    private static Div part(
            Positions positions, WorkforceNames names, Position part, Caller who, Consumer<Position> changed) {
        var name = t("position.of", WorkforceNames.said(part.title()), names.origin(part));
        var row = new Div(new Span(t("position.holds", name)));
        row.addClassName("gz-names");
        if (who.may(Permission.MANAGE_PEOPLE)) {
            var apart = new Button(t("position.apart"), click -> {
                try {
                    changed.accept(positions.takeApart(part.id(), part.revision()));
                    Toast.show(t("position.apart.now", name));
                } catch (DomainException refused) {
                    Toast.problem(refused.what().in(Messages.locale()));
                }
            });
            apart.setAriaLabel(t("position.apart.of", name));
            apart.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            row.add(apart);
        }
        return row;
    }
}
