package org.guizhang.ui.parts;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.data.renderer.LitRenderer;
import org.guizhang.tenant.People;
import org.guizhang.tenant.Person;

/** Several at once, chosen as by {@link PersonPicker}. */
public class PeoplePicker extends MultiSelectComboBox<Person> {
    public PeoplePicker(String label, People people) {
        super(label);
        setItemLabelGenerator(Person::name);
        setRenderer(LitRenderer.<Person>of(PersonPicker.ROW)
                .withProperty("name", Person::name)
                .withProperty("login", Person::login));
        setItems(query -> people.active(query.getFilter().orElse(""), query.getOffset(), query.getLimit()).stream());
        setAutoExpand(AutoExpandMode.VERTICAL);
        setWidthFull();
    }
}
