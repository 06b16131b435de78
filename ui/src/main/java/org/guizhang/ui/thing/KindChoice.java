package org.guizhang.ui.thing;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.select.Select;
import org.guizhang.thing.RegisterKind;
import org.guizhang.ui.shell.Addresses;
import org.jspecify.annotations.Nullable;

/** Chooses among the kinds in force; what is chosen stands in the address. */
final class KindChoice {
    private KindChoice() {}

    /** @param address of the page, which takes the kind as a query */
    static Select<RegisterKind> of(ThingNames names, @Nullable RegisterKind chosen, String address) {
        var choice = new Select<RegisterKind>();
        choice.setLabel(t("things.kind"));
        choice.setItems(names.current());
        choice.setItemLabelGenerator(names::title);
        choice.setPlaceholder(t("things.kind.choose"));
        if (chosen != null) {
            choice.setValue(chosen);
        }
        choice.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                Addresses.go(
                        UI.getCurrent(),
                        ThingPaths.of(address, change.getValue().id()));
            }
        });
        return choice;
    }
}
