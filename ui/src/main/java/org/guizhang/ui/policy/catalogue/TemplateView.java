package org.guizhang.ui.policy.catalogue;

import static org.guizhang.ui.shell.Messages.t;
import static org.guizhang.ui.shell.Texts.said;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.util.List;
import org.guizhang.policy.draft.Activations;
import org.guizhang.policy.draft.Modules;
import org.guizhang.policy.resolve.Previews;
import org.guizhang.template.Template;
import org.guizhang.template.Templates;
import org.guizhang.tenant.Caller;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.Permission;
import org.guizhang.tenant.Tenants;
import org.guizhang.ui.policy.reading.AdvisoryNote;
import org.guizhang.ui.policy.reading.Contents;
import org.guizhang.ui.policy.reading.DocumentPlace;
import org.guizhang.ui.policy.reading.HandbookView;
import org.guizhang.ui.policy.reading.PolicyPaths;
import org.guizhang.ui.policy.reading.RegulationText;
import org.guizhang.ui.shell.Addresses;
import org.guizhang.ui.shell.Links;
import org.guizhang.ui.shell.MainLayout;
import org.guizhang.ui.shell.Needs;
import org.guizhang.ui.shell.PageHeader;
import org.guizhang.ui.shell.Titles;

/** A template before it is activated: everything it brings, with the values of the own trade in place. */
@Needs(Permission.READ_POLICY)
@Route(value = PolicyPaths.TEMPLATE, layout = MainLayout.class)
class TemplateView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final Templates templates;
    private final Previews previews;
    private final Modules modules;
    private final Activations activations;
    private final Tenants tenants;
    private final Caller who;
    private String title = "";

    @Inject
    TemplateView(
            Templates templates,
            Previews previews,
            Modules modules,
            Activations activations,
            Tenants tenants,
            CurrentCaller caller) {
        this.templates = templates;
        this.previews = previews;
        this.modules = modules;
        this.activations = activations;
        this.tenants = tenants;
        this.who = caller.person();
        addClassNames("gz-page", "gz-wide");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var template = templates.latest(PolicyPaths.part(event, "template"));
        title = Titles.with(said(template.title()));
        var all = modules.list();
        // Whoever has activated nothing has come from the choice of templates.
        var fresh = all.isEmpty() && who.may(Permission.PUBLISH_POLICY);
        var known =
                all.stream().filter(m -> m.templateId().equals(template.id())).findFirst();
        Component[] actions = known.isPresent()
                ? new Component[] {Links.button(PolicyPaths.module(known.get().id()), t("template.open"), true)}
                : who.may(Permission.EDIT_POLICY) ? new Component[] {activate(template)} : new Component[0];
        add(new PageHeader(said(template.title()), actions)
                .back(fresh ? Addresses.START : Addresses.CATALOGUE, t(fresh ? "start.templates" : "catalogue.title"))
                .about(said(template.summary())));
        add(HandbookView.muted(t(
                "template.facts",
                Counts.of(template).words(),
                template.parameters().size(),
                template.version())));
        add(body(template, event.getLocation()));
    }

    private Div body(Template template, Location here) {
        var trade = templates.trade(tenants.own().trade());
        var content = previews.of(template.id(), null, trade.id()).content();
        var place = DocumentPlace.preview();
        var contents = new Contents(here);
        var body = new Div();
        body.addClassName("gz-groups");
        section(
                body,
                contents,
                "advisory.title",
                "advisories",
                template.advisories().stream()
                        .map(advisory -> (Component) new AdvisoryNote(advisory))
                        .toList());
        section(body, contents, "template.text", "text", List.of(new RegulationText(content, place)));
        section(body, contents, "template.positions", "positions", Artefacts.positions(content));
        section(body, contents, "template.checklists", "checklists", Artefacts.checklists(content));
        section(body, contents, "template.forms", "forms", Artefacts.forms(content));
        section(
                body,
                contents,
                "template.numbers",
                "numbers",
                Artefacts.numbers(template, content, trade.presetsFor(template)));
        section(body, contents, "template.deadlines", "deadlines", Artefacts.deadlines(content));
        section(body, contents, "template.penalties", "penalties", Artefacts.penalties(content));
        section(body, contents, "template.phrases", "phrases", Artefacts.phrases(content));
        var page = new Div(contents, body);
        page.addClassName("gz-with-contents");
        return page;
    }

    private static void section(
            Div body, Contents contents, String key, String anchor, List<? extends Component> parts) {
        if (parts.isEmpty()) {
            return;
        }
        var section = new Section(new H2(t(key)));
        section.addClassNames("gz-card", "gz-reading");
        section.setId(anchor);
        section.add(parts.toArray(Component[]::new));
        body.add(section);
        contents.add(anchor, t(key));
    }

    private Button activate(Template template) {
        var button = new Button(t("template.activate"), click -> {
            var module = activations.activate(template.id());
            var onward = who.may(Permission.PUBLISH_POLICY) ? Addresses.START : PolicyPaths.module(module.id());
            UI.getCurrent().navigate(onward);
        });
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return button;
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
