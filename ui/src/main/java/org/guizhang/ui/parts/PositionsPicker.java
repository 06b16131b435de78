package org.guizhang.ui.parts;

import com.vaadin.flow.component.ItemLabelGenerator;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import org.guizhang.workforce.Position;
import org.guizhang.workforce.Positions;

/** Several at once, chosen as by {@link PositionPicker}, those of people who are not of the business too. */
public class PositionsPicker extends MultiSelectComboBox<Position> {
    public PositionsPicker(String label, Positions positions, ItemLabelGenerator<Position> names) {
        super(label);
        setItemLabelGenerator(names);
        setItems(query ->
                positions.search(query.getFilter().orElse(""), true, query.getOffset(), query.getLimit()).stream());
        setAutoExpand(AutoExpandMode.VERTICAL);
        setWidthFull();
    }
}
