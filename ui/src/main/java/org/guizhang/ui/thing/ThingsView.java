package org.guizhang.ui.thing;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import org.guizhang.shared.PublicAddress;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.Permission;
import org.guizhang.thing.RegisterKind;
import org.guizhang.thing.ThingFilter;
import org.guizhang.thing.ThingLabels;
import org.guizhang.thing.ThingRegister;
import org.guizhang.ui.parts.FilterBar;
import org.guizhang.ui.parts.SitePicker;
import org.guizhang.ui.shell.Addresses;
import org.guizhang.ui.shell.EmptyState;
import org.guizhang.ui.shell.Links;
import org.guizhang.ui.shell.MainLayout;
import org.guizhang.ui.shell.Needs;
import org.guizhang.ui.shell.PageHeader;
import org.guizhang.ui.shell.Titles;
import org.guizhang.workforce.Sites;
import org.jspecify.annotations.Nullable;

/** The register: what there is, of which kind, where, and what of it expires. */
@Needs(Permission.READ_HANDBOOK)
@Route(value = Addresses.THINGS, layout = MainLayout.class)
class ThingsView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    /** Days that are looked ahead. */
    static final int AHEAD = 30;

    /** Which of them. */
    enum Which {
        EXPIRING,
        CLOSED,
        ALL
    }

    private final ThingNames names;
    private final ThingLabelLink labels;
    private final boolean manages;
    private final FilterBar filters = new FilterBar(this::show);
    private final TextField words = filters.words("q", t("things.find"));
    private final Select<Which> which = filters.choice(
            "which", t("things.which"), t("things.which.open"), Which.class, one -> t("things.which." + one));
    private final ComboBox<RegisterKind> kind;
    private final SitePicker site;
    private final ThingTable table;
    private final Div top = new Div();
    private final Nav chips = new Nav();

    @Inject
    ThingsView(
            ThingRegister register,
            ThingLabels printer,
            ThingNames names,
            Sites sites,
            PublicAddress address,
            CurrentCaller caller) {
        this.names = names;
        this.manages = caller.person().may(Permission.MANAGE_THINGS);
        labels = new ThingLabelLink(printer, address, this::filter);
        addClassNames("gz-page", "gz-wide");
        top.addClassName("gz-stack");
        chips.setAriaLabel(t("things.kinds"));
        kind = filters.choice(
                ThingPaths.KIND, new ComboBox<>(t("things.kind")), t("things.kind.any"), RegisterKind::id, names::kind);
        // Chosen by the chips over the list, which are links.
        kind.setVisible(false);
        kind.setItemLabelGenerator(names::title);
        site = filters.site(sites);
        table = new ThingTable(register, names, filters);
        table.empty(this::none);
        add(top, chips, filters, table);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        names.read();
        kind.setItems(names.kinds().stream().map(ThingRegister.Counted::kind).toList());
        filters.read(event.getLocation());
        head();
        show();
    }

    private void head() {
        top.removeAll();
        var header = manages && !names.current().isEmpty()
                ? new PageHeader(
                        t("nav.things"),
                        labels,
                        Links.button(ThingPaths.importing(chosen()), t("things.import"), false),
                        Links.button(ThingPaths.add(chosen()), t("things.add"), true))
                : new PageHeader(t("nav.things"), labels);
        top.add(header.about(t("things.about")));
        chips.removeAll();
        chips.setVisible(names.kinds().size() > 1);
        var list = new UnorderedList();
        list.addClassName("gz-chips");
        list.add(chip(null, t("things.kind.any"), chosen() == null));
        for (var each : names.kinds()) {
            var id = each.kind().id();
            list.add(chip(id, t("things.kind.count", names.title(each.kind()), each.things()), id.equals(chosen())));
        }
        chips.add(list);
    }

    private static ListItem chip(@Nullable String kind, String words, boolean here) {
        var link = Links.to(ThingPaths.of(Addresses.THINGS, kind), words);
        link.addClassName("gz-chip");
        if (here) {
            link.getElement().setAttribute("aria-current", "page");
        }
        return new ListItem(link);
    }

    private @Nullable String chosen() {
        return kind.isEmpty() ? null : kind.getValue().id();
    }

    private void show() {
        table.show(this::filter, filters.order());
        filters.setVisible(filters.isSet() || table.total() > 0);
        labels.setVisible(table.total() > 0 && table.total() <= ThingLabels.MOST);
    }

    private ThingFilter filter() {
        var state = which.getValue();
        return new ThingFilter(
                words.getValue(),
                chosen(),
                site.id(),
                state == Which.ALL ? null : state == Which.CLOSED,
                state == Which.EXPIRING ? AHEAD : null,
                null);
    }

    private Component none() {
        if (names.kinds().isEmpty()) {
            return new EmptyState(
                    "tag",
                    t("things.no-kinds"),
                    t("things.no-kinds.text"),
                    Links.to(Addresses.POLICY, t("nav.policy")));
        }
        if (filters.isSet() && (chosen() == null || !words.isEmpty() || !which.isEmpty() || !site.isEmpty())) {
            return new EmptyState("search", t("things.none"), t("things.none.text"), filters.all());
        }
        return manages && !names.current().isEmpty()
                ? new EmptyState(
                        "tag",
                        t("things.empty"),
                        t("things.empty.text"),
                        Links.button(ThingPaths.add(chosen()), t("things.add"), false))
                : new EmptyState("tag", t("things.empty"), t("things.empty.text"));
    }

    @Override
    public String getPageTitle() {
        return Titles.of("nav.things");
    }
}
