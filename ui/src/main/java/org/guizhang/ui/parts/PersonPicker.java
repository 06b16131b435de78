package org.guizhang.ui.parts;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.data.renderer.LitRenderer;
import org.guizhang.tenant.People;
import org.guizhang.tenant.Person;

/**
 * Chooses among the people who may come in, however many there are: the server looks for what is typed, in names and
 * logins, and sends as many as are looked at. Who has a namesake is told by the login.
 */
public class PersonPicker extends ComboBox<Person> {
    static final String ROW = "<span>${item.name}</span> <span class=\"gz-muted gz-small\">${item.login}</span>";

    public PersonPicker(String label, People people) {
        super(label);
        setItemLabelGenerator(Person::name);
        setRenderer(
                LitRenderer.<Person>of(ROW).withProperty("name", Person::name).withProperty("login", Person::login));
        setItems(query -> people.active(query.getFilter().orElse(""), query.getOffset(), query.getLimit()).stream());
    }
}
