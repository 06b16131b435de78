package org.guizhang.ui.parts;

import com.vaadin.flow.component.ItemLabelGenerator;
import com.vaadin.flow.component.combobox.ComboBox;
import java.util.Objects;
import java.util.UUID;
import org.guizhang.ui.shell.Messages;
import org.guizhang.workforce.Position;
import org.guizhang.workforce.Positions;
import org.jspecify.annotations.Nullable;

/** Chooses among the open positions; the server looks for what is typed, in the titles of both languages. */
public class PositionPicker extends ComboBox<Position> {
    /** Among all that people of the business or others hold, by their titles. */
    public PositionPicker(String label, Positions positions) {
        this(label, positions, true, one -> one.title().in(Messages.locale()));
    }

    /**
     * @param outside whether positions of people who are not of the business are offered
     * @param names what each is called, so that two of one title can be told apart
     */
    public PositionPicker(String label, Positions positions, boolean outside, ItemLabelGenerator<Position> names) {
        super(label);
        setItemLabelGenerator(names);
        setItems(query ->
                positions.search(query.getFilter().orElse(""), outside, query.getOffset(), query.getLimit()).stream());
    }

    /** Offers all but one. */
    public PositionPicker but(Positions positions, @Nullable UUID one) {
        setItems(query -> positions.search(query.getFilter().orElse(""), true, 0, Position.MAX_POSITIONS).stream()
                .filter(position -> !Objects.equals(position.id(), one))
                .skip(query.getOffset())
                .limit(query.getLimit()));
        return this;
    }

    /** The id of the one chosen; null where none is. */
    public @Nullable UUID id() {
        return isEmpty() ? null : getValue().id();
    }
}
