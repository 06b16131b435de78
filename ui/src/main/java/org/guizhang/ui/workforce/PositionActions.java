package org.guizhang.ui.workforce;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import java.util.function.Consumer;
import org.guizhang.shared.DomainException;
import org.guizhang.ui.shell.Toast;
import org.guizhang.workforce.EnteredName;
import org.guizhang.workforce.Position;
import org.guizhang.workforce.Positions;
import org.guizhang.workforce.Staffing;

/** What whoever manages people can do with a position. */
final class PositionActions {
    private PositionActions() {}

    static Button[] of(
            Positions positions,
            Staffing staffing,
            WorkforceNames names,
            Position position,
            Consumer<Position> changed) {
        var close = new Button(
                t(position.closed() ? "place.open" : "place.close"),
                click -> close(positions, position, !position.closed(), changed));
        var merge = new Button(
                t("position.merge"),
                click -> new MergeDialog(positions, names, position, null, PositionView::go).open());
        var need = new Button(
                t("need.open"),
                click -> new NeedDialog(staffing, names, position, staffing.on(null), () -> changed.accept(position))
                        .open());
        var edit = new Button(t("edit"), click -> new PositionDialog(positions, names, position, changed).open());
        close.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        merge.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        return new Button[] {close, merge, need, edit};
    }

    static void close(Positions positions, Position present, boolean closed, Consumer<Position> changed) {
        try {
            var stored = positions.change(
                    present.id(),
                    new Position.Entry(
                            new EnteredName(
                                    present.title().zh(), present.title().en()),
                            present.about(),
                            present.reportsTo(),
                            present.outside(),
                            closed),
                    present.revision());
            changed.accept(stored);
            Toast.undo(
                    t(closed ? "place.closed.now" : "place.opened.now", WorkforceNames.said(stored.title())),
                    () -> close(positions, stored, !closed, changed));
        } catch (DomainException refused) {
            Toast.problem(refused.what().in(org.guizhang.ui.shell.Messages.locale()));
        }
    }
}
