package org.guizhang.ui.tenant;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.guizhang.tenant.Membership;

/** Which business to enter, for people who belong to several. */
class BusinessChoice extends Div {
    BusinessChoice(List<Membership> memberships, Consumer<UUID> chosen) {
        addClassNames("gz-card", "gz-form", "gz-sign-in");
        var about = new Paragraph(t("business.about"));
        about.addClassName("gz-muted");
        var list = new UnorderedList();
        list.addClassName("gz-choices");
        for (var membership : memberships) {
            var words = t("business.line", membership.tenantName(), t("role." + membership.role()));
            var lines = new Div(new Span(words));
            var label = words;
            if (membership.owner() != null) {
                var runBy = t("business.owner", membership.owner());
                var owner = new Span(runBy);
                label += " " + runBy;
                owner.addClassNames("gz-muted", "gz-small");
                lines.add(owner);
            }
            lines.addClassName("gz-choice-lines");
            var button = new Button(lines, click -> chosen.accept(membership.tenantId()));
            button.addClassName("gz-choice");
            // The lines stand where an icon would, which names no button.
            button.setAriaLabel(label);
            list.add(new ListItem(button));
        }
        add(new H1(t("business.title")), about, list);
    }
}
