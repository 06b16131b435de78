package org.guizhang.ui.whole;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import jakarta.inject.Inject;
import org.guizhang.ui.shell.Card;
import org.guizhang.whole.BusinessShares;

/** What the business takes of what it may take. */
class ShareCard {
    private final BusinessShares shares;

    @Inject
    ShareCard(BusinessShares shares) {
        this.shares = shares;
    }

    Card card() {
        var share = shares.get();
        var list = new UnorderedList(
                new ListItem(t("whole.share.people", share.people(), share.peopleMost())),
                new ListItem(t("whole.share.pictures", share.storageMib(), share.storageMibMost())),
                new ListItem(t("whole.share.requests", share.requestsPerMinuteMost())));
        return new Card(t("whole.share"), list, new Paragraph(t("whole.share.about")));
    }
}
