package org.guizhang.ui.tenant;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.UUID;
import org.guizhang.joining.OpenInvitation.Choice;
import org.guizhang.joining.Placement;
import org.guizhang.ui.shell.Messages;
import org.jspecify.annotations.Nullable;

/** What somebody does and, where there are several sites, at which. A field without anything to choose is not shown. */
class PlacementFields extends Div {
    final ComboBox<Choice> position = new ComboBox<>();
    final Select<Choice> site = new Select<>();

    PlacementFields() {
        addClassName("gz-placement");
        position.setItemLabelGenerator(PlacementFields::name);
        position.setClearButtonVisible(true);
        site.setEmptySelectionAllowed(true);
        site.setItemLabelGenerator(one -> one == null ? t("place.all") : name(one));
        add(position, site);
    }

    /** Sets what there is to choose from; what was chosen before stays. */
    void offer(List<Choice> positions, List<Choice> sites) {
        var chosen = value();
        position.setItems(positions);
        position.setVisible(!positions.isEmpty());
        site.setEmptySelectionCaption(t("place.all"));
        site.setItems(sites);
        site.setVisible(!positions.isEmpty() && !sites.isEmpty());
        setVisible(position.isVisible());
        choose(chosen);
    }

    void choose(Placement wanted) {
        position.setValue(find(position.getListDataView().getItems().toList(), wanted.position()));
        site.setValue(find(site.getListDataView().getItems().toList(), wanted.site()));
    }

    Placement value() {
        return new Placement(id(position.getValue()), id(site.getValue()));
    }

    private static @Nullable Choice find(List<Choice> all, @Nullable UUID id) {
        return all.stream().filter(one -> one.id().equals(id)).findFirst().orElse(null);
    }

    private static @Nullable UUID id(@Nullable Choice choice) {
        return choice == null ? null : choice.id();
    }

    private static String name(Choice choice) {
        return choice.name().in(Messages.locale());
    }
}
