package org.guizhang.ui.shell;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;

/** Something shown once, to be read out or copied. */
public class Secret extends Div {
    public Secret(String secret) {
        addClassName("gz-secret");
        var copy = new Button(t("copy"), click -> {
            getElement().executeJs("return window.guizhang.copy($0)", secret);
            Toast.show(t("copied"));
        });
        add(new Code(secret), copy);
    }
}
