package org.guizhang.ui.policy.desk;

import static org.guizhang.ui.shell.Messages.t;
import static org.guizhang.ui.shell.Texts.said;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.guizhang.template.Lock;
import org.guizhang.ui.shell.Icons;

/** What the template does not let a business change here, and why. */
class LockNote extends Div {
    LockNote(List<Lock> locks) {
        addClassName("gz-lock");
        getElement().setAttribute("role", "note");
        for (var lock : locks) {
            var what = new Span(t("lock." + lock.what()));
            what.addClassName("gz-strong");
            var head = new Div(Icons.of("lock"), what);
            head.addClassName("gz-lock-head");
            add(head, new Paragraph(said(lock.reason())));
        }
    }
}
