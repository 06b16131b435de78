package org.guizhang.ui.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;

/** Fields side by side where there is room, one under the other where there is not. */
public class FieldRow extends Div {
    public FieldRow(Component... fields) {
        addClassName("gz-field-row");
        add(fields);
    }
}
