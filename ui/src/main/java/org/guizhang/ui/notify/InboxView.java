package org.guizhang.ui.notify;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.util.List;
import org.guizhang.notify.Inbox;
import org.guizhang.notify.InboxItem;
import org.guizhang.shared.Page;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.Permission;
import org.guizhang.ui.shell.Addresses;
import org.guizhang.ui.shell.EmptyState;
import org.guizhang.ui.shell.Formats;
import org.guizhang.ui.shell.MainLayout;
import org.guizhang.ui.shell.Needs;
import org.guizhang.ui.shell.PageHeader;
import org.guizhang.ui.shell.Titles;
import org.guizhang.ui.shell.Toast;
import org.jspecify.annotations.Nullable;

/** What the caller was told, newest first. */
@Needs(Permission.READ_HANDBOOK)
@Route(value = Addresses.INBOX, layout = MainLayout.class)
class InboxView extends Div implements HasDynamicTitle {
    private final transient Inbox inbox;
    private final transient Formats formats;
    private final Button all = new Button(t("inbox.all-read"), click -> readAll());
    private final Div content = new Div();

    @Inject
    InboxView(Inbox inbox, CurrentCaller caller, Formats formats) {
        this.inbox = inbox;
        this.formats = formats;
        addClassName("gz-page");
        add(new PageHeader(t("inbox.title"), all).about(t("inbox.about")));
        if (!inbox.isMailed()) {
            var mayMend = caller.person().may(Permission.MANAGE_PEOPLE);
            var note = new Paragraph(t("inbox.no-mail") + (mayMend ? " " + t("inbox.no-mail.mend") : ""));
            note.addClassNames("gz-muted", "gz-note");
            add(note);
        }
        content.addClassName("gz-notices");
        add(content);
        show();
    }

    private void show() {
        content.removeAll();
        all.setVisible(inbox.unread() > 0);
        var page = inbox.list(null, Page.DEFAULT_SIZE);
        if (page.items().isEmpty()) {
            content.add(new EmptyState("bell", t("inbox.none"), t("inbox.none.text")));
            return;
        }
        var list = new UnorderedList();
        list.addClassName("gz-list");
        content.add(list);
        append(list, page.items(), page.next());
    }

    private void append(UnorderedList list, List<InboxItem> items, @Nullable String next) {
        items.forEach(item -> list.add(new NoticeRow(item, formats, () -> open(item), () -> read(item))));
        if (next != null) {
            var more = new ListItem();
            var button = new Button(t("inbox.more"), click -> {
                list.remove(more);
                var page = inbox.list(next, Page.DEFAULT_SIZE);
                append(list, page.items(), page.next());
            });
            more.add(button);
            list.add(more);
        }
    }

    private void open(InboxItem item) {
        inbox.read(item.id());
        UI.getCurrent().navigate(item.notice().address());
    }

    private void read(InboxItem item) {
        inbox.read(item.id());
        refresh();
    }

    private void readAll() {
        inbox.readAll();
        refresh();
        Toast.show(t("inbox.all-read.done"));
    }

    private void refresh() {
        show();
        MainLayout.recount();
    }

    @Override
    public String getPageTitle() {
        return Titles.of("inbox.title");
    }
}
