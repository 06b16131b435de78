package org.guizhang.ui.workforce;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.Permission;
import org.guizhang.ui.shell.Addresses;
import org.guizhang.ui.shell.EmptyState;
import org.guizhang.ui.shell.Links;
import org.guizhang.ui.shell.MainLayout;
import org.guizhang.ui.shell.Needs;
import org.guizhang.ui.shell.PageHeader;
import org.guizhang.ui.shell.StateBadge;
import org.guizhang.ui.shell.Titles;
import org.guizhang.ui.tenant.PeopleTabs;
import org.guizhang.workforce.Position;
import org.guizhang.workforce.Positions;
import org.guizhang.workforce.Sites;

/** The sites of the business with their areas, its positions, and those that seem to be the same job. */
@Needs(Permission.READ_PEOPLE)
@Route(value = Addresses.ORGANISATION, layout = MainLayout.class)
class OrganisationView extends Div implements HasDynamicTitle {
    private final Sites sites;
    private final Positions positions;
    private final WorkforceNames names;
    private final boolean mayEdit;

    @Inject
    OrganisationView(Sites sites, Positions positions, WorkforceNames names, CurrentCaller caller) {
        this.sites = sites;
        this.positions = positions;
        this.names = names;
        this.mayEdit = caller.person().may(Permission.MANAGE_PEOPLE);
        addClassName("gz-page");
        show();
    }

    private void show() {
        names.read();
        removeAll();
        add(new PageHeader(t("nav.people")).about(t("organisation.about")), new PeopleTabs(Addresses.ORGANISATION));
        add(head("sites.title", new Button(t("site.add"), click -> new SiteDialog(sites, null, this::show).open())));
        if (names.sites().isEmpty()) {
            add(new EmptyState("shop", t("sites.empty"), t("sites.empty.text")));
        }
        names.sites().forEach(site -> add(new SiteCard(sites, site, mayEdit, this::show)));
        if (mayEdit) {
            PossibleDuplicates.of(names)
                    .forEach(twins -> add(new PossibleDuplicatesCard(positions, names, twins, this::show)));
        }
        add(head(
                "positions.title",
                new Button(
                        t("position.add"),
                        click -> new PositionDialog(positions, names, null, stored -> show()).open())));
        if (names.all().isEmpty()) {
            var go = Links.button(Addresses.POLICY, t("positions.empty.go"), false);
            add(new EmptyState("people", t("positions.empty"), t("positions.empty.text"), go));
            return;
        }
        var rows = new UnorderedList();
        rows.addClassName("gz-list");
        names.all().stream()
                .filter(position -> position.mergedInto() == null)
                .forEach(position -> rows.add(row(position)));
        add(rows);
    }

    private Div head(String word, Button action) {
        var head = new Div(new H2(t(word)));
        head.addClassName("gz-section-head");
        if (mayEdit) {
            action.addThemeVariants(ButtonVariant.LUMO_SMALL);
            head.add(action);
        }
        return head;
    }

    private ListItem row(Position position) {
        var link = Links.to(Addresses.position(position.key()), WorkforceNames.said(position.title()));
        link.addClassName("gz-strong");
        var origin = new Span(names.origin(position));
        origin.addClassNames("gz-muted", "gz-small");
        var words = new Div(link, origin);
        words.addClassName("gz-names");
        var row = new ListItem(words);
        row.addClassName("gz-row");
        names.all().stream()
                .filter(part -> position.id().equals(part.mergedInto()))
                .forEach(part -> row.add(
                        new StateBadge(StateBadge.Tone.INFO, t("position.holds", WorkforceNames.said(part.title())))));
        if (position.outside()) {
            row.add(new StateBadge(StateBadge.Tone.QUIET, t("position.outside")));
        }
        if (position.closed()) {
            row.add(new StateBadge(StateBadge.Tone.QUIET, t("place.closed")));
        }
        if (position.reportsTo() != null) {
            var above = new Span(t("position.under", names.title(position.reportsTo())));
            above.addClassNames("gz-muted", "gz-small");
            row.add(above);
        }
        return row;
    }

    @Override
    public String getPageTitle() {
        return Titles.of("people.tab.organisation");
    }
}
