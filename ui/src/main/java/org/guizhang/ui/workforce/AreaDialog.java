package org.guizhang.ui.workforce;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import org.guizhang.ui.parts.NameFields;
import org.guizhang.ui.shell.ErrorSummary;
import org.guizhang.ui.shell.Toast;
import org.guizhang.workforce.Site;
import org.guizhang.workforce.Site.Area;
import org.guizhang.workforce.Sites;
import org.jspecify.annotations.Nullable;

/** A new area of a site, another name for one, or its closing and opening. */
class AreaDialog extends Dialog {
    private final Sites sites;
    private final Site site;
    private final @Nullable Area area;
    private final Runnable done;
    private final NameFields name;
    private final ErrorSummary errors;

    AreaDialog(Sites sites, Site site, @Nullable Area area, Runnable done) {
        this.sites = sites;
        this.site = site;
        this.area = area;
        this.done = done;
        setHeaderTitle(
                area == null
                        ? t("area.add.to", WorkforceNames.said(site.name()))
                        : t("area.edit.of", WorkforceNames.said(area.name())));
        name = new NameFields(area == null ? null : area.name(), Site.MAX_NAME);
        errors = name.in(new ErrorSummary(), "/name");
        var form = new Div(errors, name.first(), name.second());
        form.addClassName("gz-form");
        add(form);
        if (area != null) {
            var other = new Button(t(area.closed() ? "area.open" : "area.close"), click -> save(!area.closed()));
            other.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            getFooter().add(other);
        }
        var save = new Button(t(area == null ? "area.add" : "site.save"), click -> save(area != null && area.closed()));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(t("cancel"), click -> close()), save);
    }

    private void save(boolean closed) {
        errors.attempt(() -> {
            var entry = new Site.AreaEntry(name.words(), closed);
            var stored = area == null
                    ? sites.addArea(site.id(), entry)
                    : sites.changeArea(site.id(), area.id(), entry, area.revision());
            close();
            done.run();
            Toast.show(t(area == null ? "site.added" : "saved.name", WorkforceNames.said(stored.name())));
        });
    }
}
