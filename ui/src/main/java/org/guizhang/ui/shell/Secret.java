package org.guizhang.ui.shell;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.VaadinServletRequest;
import org.guizhang.api.CompressionFilter;

/** Something shown once, to be read out or copied. */
public class Secret extends Div {
    public Secret(String secret) {
        inThisAnswer();
        addClassName("gz-secret");
        var copy = new Button(t("copy"), click -> {
            inThisAnswer();
            getElement().executeJs("return window.guizhang.copy($0)", secret);
            Toast.show(t("copied"));
        });
        add(new Code(secret), copy);
    }

    /** Says of the answer to the present request that it shows a secret: it is not compressed. */
    public static void inThisAnswer() {
        var request = VaadinServletRequest.getCurrent();
        if (request != null) {
            CompressionFilter.showsSecret(request);
        }
    }
}
