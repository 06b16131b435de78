package org.guizhang.ui.tenant;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;

/** Light, dark, or as the device has it. Kept at the browser, because it belongs to the device. */
class LookChoice extends RadioButtonGroup<String> {
    LookChoice() {
        super(t("look.label"));
        setItems("auto", "light", "dark");
        setItemLabelGenerator(look -> t("look." + look));
        UI.getCurrent().getPage().executeJs("return window.guizhang.look()").then(String.class, this::setValue);
        addValueChangeListener(changed -> {
            if (changed.isFromClient()) {
                UI.getCurrent().getPage().executeJs("window.guizhang.look($0)", changed.getValue());
            }
        });
    }
}
