package org.guizhang.ui.parts;

import com.vaadin.flow.component.combobox.ComboBox;
import java.util.UUID;
import org.guizhang.ui.shell.Messages;
import org.guizhang.workforce.Site;
import org.guizhang.workforce.Sites;
import org.jspecify.annotations.Nullable;

/** Chooses among the open sites; the server looks for what is typed, in the names of both languages. */
public class SitePicker extends ComboBox<Site> {
    public SitePicker(String label, Sites sites) {
        super(label);
        setItemLabelGenerator(one -> one.name().in(Messages.locale()));
        setItems(query -> sites.search(query.getFilter().orElse(""), query.getOffset(), query.getLimit()).stream());
    }

    /** The id of the one chosen; null where none is. */
    public @Nullable UUID id() {
        return isEmpty() ? null : getValue().id();
    }
}
