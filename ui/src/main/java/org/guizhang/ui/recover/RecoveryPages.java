package org.guizhang.ui.recover;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.guizhang.shared.DomainException;
import org.guizhang.tenant.recover.Recovery;
import org.guizhang.ui.shell.Addresses;
import org.guizhang.ui.shell.EmptyState;
import org.guizhang.ui.shell.Links;
import org.guizhang.ui.shell.Messages;

/** What the page of a link says before and after the form. */
final class RecoveryPages {
    private RecoveryPages() {}

    static Div sheet(Component... parts) {
        var sheet = new Div(parts);
        sheet.addClassNames("gz-card", "gz-form", "gz-sign-in");
        return sheet;
    }

    static Div closed(DomainException refused) {
        return sheet(new EmptyState(
                        "link",
                        t("recover.closed"),
                        refused.what().in(Messages.locale()),
                        Links.button(Addresses.FORGOT, t("sign-in.forgot"), false),
                        Links.button(Addresses.SIGN_IN, t("sign-in.do"), false))
                .asPage());
    }

    /** What has been done: {@code recover.<what>}, and where to go on. */
    static Div done(String what, Component... steps) {
        return sheet(new EmptyState("check", t("recover." + what), t("recover." + what + ".text"), steps).asPage());
    }

    /** The businesses of an account, each with who runs it, so that a stranger's can be told from the own. */
    static UnorderedList businesses(Recovery recovery) {
        var list = new UnorderedList();
        list.addClassName("gz-plain");
        recovery.businesses().forEach(one -> {
            var name = new Span(one.name());
            name.addClassName("gz-strong");
            var words = new Div(name);
            words.addClassName("gz-names");
            if (one.owner() != null) {
                var owner = new Span(t("business.owner", one.owner()));
                owner.addClassName("gz-muted");
                words.add(owner);
            }
            var row = new ListItem(words);
            row.addClassName("gz-row");
            list.add(row);
        });
        return list;
    }
}
