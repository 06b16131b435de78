package org.guizhang.ui.workforce;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.guizhang.shared.DomainException;
import org.guizhang.ui.shell.Card;
import org.guizhang.ui.shell.StateBadge;
import org.guizhang.ui.shell.Toast;
import org.guizhang.workforce.EnteredName;
import org.guizhang.workforce.Site;
import org.guizhang.workforce.Site.Area;
import org.guizhang.workforce.Sites;

/** A site with its areas; whoever manages people renames, adds and closes here. */
class SiteCard extends Card {
    private final Sites sites;
    private final Site site;
    private final Runnable changed;

    SiteCard(Sites sites, Site site, boolean mayEdit, Runnable changed) {
        super(WorkforceNames.said(site.name()));
        this.sites = sites;
        this.site = site;
        this.changed = changed;
        if (site.closed()) {
            add(new StateBadge(StateBadge.Tone.QUIET, t("place.closed")));
        }
        if (!site.address().isEmpty()) {
            note(site.address());
        }
        if (!site.areas().isEmpty()) {
            var list = new UnorderedList();
            list.addClassName("gz-areas");
            list.getElement().setAttribute("aria-label", t("areas.of", WorkforceNames.said(site.name())));
            site.areas().forEach(area -> list.add(new ListItem(area(area, mayEdit))));
            add(list);
        }
        if (mayEdit) {
            add(actions());
        }
    }

    private com.vaadin.flow.component.Component area(Area area, boolean mayEdit) {
        var name = WorkforceNames.said(area.name());
        var words = area.closed() ? t("area.closed", name) : name;
        if (!mayEdit) {
            return new Span(words);
        }
        var button = new Button(words, click -> new AreaDialog(sites, site, area, changed).open());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        button.setAriaLabel(t("area.edit.of", words));
        return button;
    }

    private Div actions() {
        var name = WorkforceNames.said(site.name());
        var area = new Button(t("area.add"), click -> new AreaDialog(sites, site, null, changed).open());
        area.setAriaLabel(t("area.add.to", name));
        var edit = new Button(t("edit"), click -> new SiteDialog(sites, site, changed).open());
        edit.setAriaLabel(t("site.edit.of", name));
        var close = new Button(t(site.closed() ? "place.open" : "place.close"), click -> close(!site.closed(), site));
        close.setAriaLabel(t(site.closed() ? "place.open.of" : "place.close.of", name));
        for (var button : new Button[] {area, edit, close}) {
            button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        }
        var row = new Div(area, edit, close);
        row.addClassName("gz-actions");
        return row;
    }

    private void close(boolean closed, Site present) {
        try {
            var entry = new Site.Entry(
                    new EnteredName(present.name().zh(), present.name().en()), present.address(), closed);
            var stored = sites.change(present.id(), entry, present.revision());
            changed.run();
            Toast.undo(
                    t(closed ? "place.closed.now" : "place.opened.now", WorkforceNames.said(stored.name())),
                    () -> close(!closed, stored));
        } catch (DomainException refused) {
            Toast.problem(refused.what().in(org.guizhang.ui.shell.Messages.locale()));
            changed.run();
        }
    }
}
