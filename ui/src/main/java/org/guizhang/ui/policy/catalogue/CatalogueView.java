package org.guizhang.ui.policy.catalogue;

import static org.guizhang.ui.shell.Messages.t;
import static org.guizhang.ui.shell.Texts.said;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guizhang.policy.draft.Module;
import org.guizhang.policy.draft.Modules;
import org.guizhang.shared.Text;
import org.guizhang.template.OwnTemplates;
import org.guizhang.template.Template;
import org.guizhang.template.TemplateOrigin;
import org.guizhang.template.TemplateSearch;
import org.guizhang.template.Templates;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.Permission;
import org.guizhang.tenant.Tenants;
import org.guizhang.ui.policy.reading.HandbookView;
import org.guizhang.ui.policy.reading.PolicyPaths;
import org.guizhang.ui.shell.Addresses;
import org.guizhang.ui.shell.FieldRow;
import org.guizhang.ui.shell.Formats;
import org.guizhang.ui.shell.Icons;
import org.guizhang.ui.shell.Links;
import org.guizhang.ui.shell.MainLayout;
import org.guizhang.ui.shell.Needs;
import org.guizhang.ui.shell.PageHeader;
import org.guizhang.ui.shell.StateBadge;
import org.guizhang.ui.shell.Texts;
import org.guizhang.ui.shell.Titles;
import org.guizhang.ui.shell.UnsavedText;

/** Every template on offer, those of the own trade and of the business itself first; and the latter by themselves. */
@Needs(Permission.READ_POLICY)
@Route(value = Addresses.CATALOGUE, layout = MainLayout.class)
class CatalogueView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final String SHOW = "show";
    private static final int FOUND = 3;

    /** Which templates are shown. */
    private enum Show {
        ALL,
        MINE,
        OWN,
        ACTIVE
    }

    private final Templates catalogue;
    private List<Template> templates = List.of();
    private final Set<String> active;
    private final Set<String> mine;
    private final RadioButtonGroup<Show> show = new RadioButtonGroup<>(t("catalogue.show"));
    private final TextField filter = new TextField(t("catalogue.filter"));
    private final Paragraph count = new Paragraph();
    private final UnorderedList cards = new UnorderedList();

    @Inject
    CatalogueView(
            Templates templates,
            OwnTemplates own,
            Modules modules,
            Tenants tenants,
            Formats formats,
            CurrentCaller caller) {
        this.catalogue = templates;
        this.active = modules.list().stream().map(Module::templateId).collect(Collectors.toSet());
        this.mine = Set.copyOf(templates.trade(tenants.own().trade()).offered());
        read();
        var mayChange = caller.person().may(Permission.EDIT_POLICY);
        addClassNames("gz-page", "gz-wide");
        UnsavedText.never(filter);
        filter.setPrefixComponent(Icons.of("search"));
        filter.setClearButtonVisible(true);
        filter.setValueChangeMode(ValueChangeMode.LAZY);
        filter.addClassName("gz-find");
        filter.addValueChangeListener(this::changed);
        show.setItems(Show.values());
        show.setItemLabelGenerator(one -> t("catalogue.show." + one));
        show.addValueChangeListener(this::changed);
        count.addClassName("gz-muted");
        count.getElement().setAttribute("role", "status");
        cards.addClassName("gz-cards");
        var header = mayChange
                ? new PageHeader(
                        t("catalogue.title"),
                        Links.button(
                                Addresses.CATALOGUE + "#" + OwnTemplateSection.ANCHOR, t("own-template.upload"), false))
                : new PageHeader(t("catalogue.title"));
        add(header.back(Addresses.POLICY, t("nav.policy")).about(t("catalogue.about")));
        add(new FieldRow(filter, show), count, cards);
        add(new OwnTemplateSection(own, formats, active, mayChange, () -> {
            read();
            show();
        }));
    }

    private void read() {
        templates = catalogue.list().stream()
                .sorted(Comparator.comparing((Template t) -> !mine.contains(t.id()) && !isOwn(t)))
                .toList();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var query = event.getLocation().getQueryParameters();
        filter.setValue(query.getSingleParameter(Addresses.QUERY).orElse(""));
        show.setValue(
                query.getSingleParameter(SHOW).flatMap(CatalogueView::named).orElse(Show.ALL));
        show();
    }

    private static Optional<Show> named(String word) {
        return Stream.of(Show.values())
                .filter(one -> one.name().equalsIgnoreCase(word))
                .findFirst();
    }

    private void changed(HasValue.ValueChangeEvent<?> change) {
        if (change.isFromClient()) {
            show();
            remember();
        }
    }

    private boolean isShown(Template template) {
        return switch (show.getValue()) {
            case ALL -> true;
            case MINE -> mine.contains(template.id());
            case OWN -> isOwn(template);
            case ACTIVE -> active.contains(template.id());
        };
    }

    private static boolean isOwn(Template template) {
        return TemplateOrigin.of(template.id()) == TemplateOrigin.OWN;
    }

    private void show() {
        var words = filter.getValue().strip();
        var shown = templates.stream()
                .filter(this::isShown)
                .filter(template -> TemplateSearch.isAbout(template, words)
                        || !TemplateSearch.inside(template, words).isEmpty())
                .toList();
        count.setText(shown.isEmpty() ? t("catalogue.none") : t("catalogue.count", shown.size()));
        cards.removeAll();
        shown.forEach(template -> cards.add(new ListItem(card(template, words))));
    }

    private void remember() {
        var query = new LinkedHashMap<String, String>();
        if (!filter.isEmpty()) {
            query.put(Addresses.QUERY, filter.getValue().strip());
        }
        if (show.getValue() != Show.ALL) {
            query.put(SHOW, show.getValue().name().toLowerCase(Locale.ROOT));
        }
        var address = query.isEmpty()
                ? Addresses.CATALOGUE
                : Addresses.CATALOGUE + "?" + QueryParameters.simple(query).getQueryString();
        UI.getCurrent().getPage().getHistory().replaceState(null, address);
    }

    private Anchor card(Template template, String words) {
        var badges = new Div();
        badges.addClassName("gz-badges");
        if (active.contains(template.id())) {
            badges.add(new StateBadge(StateBadge.Tone.PASS, t("catalogue.active")));
        } else if (mine.contains(template.id())) {
            badges.add(new StateBadge(StateBadge.Tone.INFO, t("catalogue.mine")));
        }
        if (isOwn(template)) {
            badges.add(new StateBadge(StateBadge.Tone.INFO, t("catalogue.own")));
        }
        var counts = new Span(Counts.of(template).words());
        counts.addClassNames("gz-muted", "gz-small");
        var card = new Anchor(Addresses.link(PolicyPaths.template(template.id())));
        card.addClassName("gz-template");
        card.add(new H2(said(template.title())), new Paragraph(said(template.summary())), counts);
        var inside = words.isEmpty() ? List.<Text>of() : TemplateSearch.inside(template, words);
        if (!inside.isEmpty()) {
            var names = inside.stream().limit(FOUND).map(Texts::said).toList();
            card.add(HandbookView.muted(
                    inside.size() > FOUND
                            ? t("catalogue.inside.more", Texts.list(names), inside.size() - FOUND)
                            : t("catalogue.inside", Texts.list(names))));
        }
        card.add(badges);
        return card;
    }

    @Override
    public String getPageTitle() {
        return Titles.of("catalogue.title");
    }
}
