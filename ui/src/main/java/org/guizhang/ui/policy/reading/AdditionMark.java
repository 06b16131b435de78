package org.guizhang.ui.policy.reading;

import static org.guizhang.ui.shell.Messages.t;
import static org.guizhang.ui.shell.Texts.said;

import com.vaadin.flow.component.html.Div;
import org.guizhang.template.Addition;
import org.guizhang.ui.parts.Html;
import org.jspecify.annotations.Nullable;

/** That a template has added something to the regulation it was made from, and on what basis. */
public class AdditionMark extends Div {
    public AdditionMark(@Nullable Addition addition) {
        addClassName("gz-badges");
        var html = new Html();
        write(html, addition);
        getElement().setProperty("innerHTML", html.toString());
        setVisible(addition != null);
    }

    static void write(Html html, @Nullable Addition addition) {
        if (addition == null) {
            return;
        }
        html.with(t("addition"), "span", "class", "gz-badge gz-quiet");
        var basis = addition.basis();
        var checked = addition.checked();
        if (basis != null && checked != null) {
            html.with(t("addition.basis." + checked, said(basis)), "span", "class", "gz-small");
        }
    }
}
