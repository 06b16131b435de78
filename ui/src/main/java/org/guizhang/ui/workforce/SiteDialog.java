package org.guizhang.ui.workforce;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import org.guizhang.ui.parts.NameFields;
import org.guizhang.ui.shell.ErrorSummary;
import org.guizhang.ui.shell.TextLimit;
import org.guizhang.ui.shell.Toast;
import org.guizhang.workforce.Site;
import org.guizhang.workforce.Sites;
import org.jspecify.annotations.Nullable;

/** A new site, or another name and address for one. */
class SiteDialog extends Dialog {
    SiteDialog(Sites sites, @Nullable Site site, Runnable done) {
        var action = t(site == null ? "site.add" : "site.save");
        setHeaderTitle(site == null ? t("site.add") : t("site.edit.of", WorkforceNames.said(site.name())));
        var name = new NameFields(site == null ? null : site.name(), Site.MAX_NAME);
        var address = new TextField(t("site.address"));
        TextLimit.of(address, Site.MAX_ADDRESS);
        address.setValue(site == null ? "" : site.address());
        var errors = name.in(new ErrorSummary(), "/name").field("/address", address);
        var form = new Div(errors, name.first(), name.second(), address);
        form.addClassName("gz-form");
        add(form);
        var save = new Button(
                action,
                click -> errors.attempt(() -> {
                    var closed = site != null && site.closed();
                    var entry = new Site.Entry(name.words(), address.getValue(), closed);
                    var stored = site == null ? sites.add(entry) : sites.change(site.id(), entry, site.revision());
                    close();
                    done.run();
                    Toast.show(t(site == null ? "site.added" : "saved.name", WorkforceNames.said(stored.name())));
                }));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(t("cancel"), click -> close()), save);
    }
}
