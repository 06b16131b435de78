package org.guizhang.ui.policy.reading;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.button.Button;
import org.guizhang.ui.shell.Icons;

/** Prints the page once all chapters are there; Ctrl+P presses it, too, while some are missing. */
class PrintButton extends Button {
    PrintButton(Runnable first) {
        super(t("print"), Icons.of("print"));
        getElement().setAttribute("data-gz", "print");
        addClickListener(click -> {
            first.run();
            getElement().executeJs("window.print()");
        });
    }
}
