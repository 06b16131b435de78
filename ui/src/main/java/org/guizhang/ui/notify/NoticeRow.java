package org.guizhang.ui.notify;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.guizhang.notify.InboxItem;
import org.guizhang.ui.shell.Formats;
import org.guizhang.ui.shell.Messages;
import org.guizhang.ui.shell.StateBadge;

/** One notice: its words, when it came, and the way on. */
class NoticeRow extends ListItem {
    NoticeRow(InboxItem item, Formats formats, Runnable open, Runnable read) {
        addClassNames("gz-row", "gz-notice");
        var language = Messages.locale();
        var title = new Span(item.notice().title().in(language));
        var head = new Div(title);
        head.addClassName("gz-notice-head");
        var at = new Span(formats.moment(item.at()));
        at.addClassName("gz-muted");
        var words = new Div(head);
        words.addClassName("gz-names");
        if (!item.notice().text().in(language).isEmpty()) {
            words.add(new Paragraph(item.notice().text().in(language)));
        }
        words.add(at);
        var name = item.notice().title().in(language);
        var go = new Button(t("inbox.open"), click -> open.run());
        go.setAriaLabel(t("inbox.open.of", name));
        var actions = new Div();
        actions.addClassName("gz-actions");
        if (item.readAt() == null) {
            title.addClassName("gz-strong");
            head.addComponentAsFirst(new StateBadge(StateBadge.Tone.INFO, t("inbox.unread")));
            var done = new Button(t("inbox.read"), click -> read.run());
            done.setAriaLabel(t("inbox.read.of", name));
            done.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            actions.add(done);
        }
        actions.add(go);
        add(words, actions);
    }
}
