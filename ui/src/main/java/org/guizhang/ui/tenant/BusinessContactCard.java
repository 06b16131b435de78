package org.guizhang.ui.tenant;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.guizhang.tenant.profile.BusinessContact;
import org.jspecify.annotations.Nullable;

/** Who stands behind a business, for people who are about to join it. */
class BusinessContactCard extends Div {
    private final DescriptionList list = new DescriptionList();

    BusinessContactCard(BusinessContact contact) {
        addClassName("gz-business-contact");
        var title = new Span(t("profile.who"));
        title.addClassName("gz-strong");
        add(title, list);
        line("profile.code", contact.creditCode());
        line("profile.contact", contact.person());
        line("profile.phone", contact.phone());
        line("profile.email", contact.email());
        line("profile.address", contact.address());
    }

    private void line(String key, @Nullable String value) {
        if (value != null) {
            list.add(new DescriptionList.Term(t(key)), new DescriptionList.Description(value));
        }
    }
}
