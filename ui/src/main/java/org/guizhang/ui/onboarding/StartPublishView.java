package org.guizhang.ui.onboarding;

import static org.guizhang.ui.shell.Messages.t;
import static org.guizhang.ui.shell.Texts.said;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.guizhang.onboarding.Journey;
import org.guizhang.onboarding.Journeys;
import org.guizhang.policy.draft.Module;
import org.guizhang.policy.draft.Modules;
import org.guizhang.policy.edition.Edition;
import org.guizhang.policy.publish.Publications;
import org.guizhang.template.Templates;
import org.guizhang.tenant.Permission;
import org.guizhang.ui.policy.catalogue.Counts;
import org.guizhang.ui.policy.reading.PolicyPaths;
import org.guizhang.ui.shell.Addresses;
import org.guizhang.ui.shell.ErrorSummary;
import org.guizhang.ui.shell.Links;
import org.guizhang.ui.shell.MainLayout;
import org.guizhang.ui.shell.Needs;
import org.guizhang.ui.shell.PageHeader;
import org.guizhang.ui.shell.Titles;
import org.guizhang.ui.shell.UnsavedText;

/** Third step: all that was chosen becomes the handbook, each module in a transaction of its own. */
@Needs(Permission.PUBLISH_POLICY)
@Route(value = Addresses.START + "/publish", layout = MainLayout.class)
class StartPublishView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final Journeys journeys;
    private final Modules modules;
    private final Templates templates;
    private final Publications publications;
    private final ErrorSummary errors = new ErrorSummary();
    private final List<Module> waiting = new ArrayList<>();
    private final UnorderedList list = new UnorderedList();

    @Inject
    StartPublishView(Journeys journeys, Modules modules, Templates templates, Publications publications) {
        this.journeys = journeys;
        this.modules = modules;
        this.templates = templates;
        this.publications = publications;
        addClassName("gz-page");
        list.addClassName("gz-choices");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var now = journeys.now();
        if (now.unpublished().isEmpty()) {
            event.forwardTo(Steps.address(now.step()));
            return;
        }
        show();
        var button = new Button(t("start.publish.do"));
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_LARGE);
        button.setDisableOnClick(true);
        button.addClickListener(click -> {
            if (!errors.attempt(this::publish)) {
                // What was published before the fault stays so, and is not asked for again.
                show();
                button.setEnabled(true);
            }
        });
        var foot = new Div(button, Links.button(Steps.address(Journey.Step.QUESTIONS), t("start.back"), false));
        foot.addClassName("gz-actions");
        var typed = new Div();
        UnsavedText.tellsOf(typed, Addresses.START + "/questions");
        add(
                new Steps(Journey.Step.PUBLISH, now.step()),
                new PageHeader(t("start.publish")).about(t("start.publish.about")),
                typed,
                errors,
                list,
                foot);
    }

    private void show() {
        waiting.clear();
        list.removeAll();
        modules.list().stream().filter(module -> module.latest() == null).forEach(module -> {
            waiting.add(module);
            list.add(new ListItem(card(module)));
        });
    }

    private Div card(Module module) {
        var title = said(module.title());
        var counts = new Span(Counts.of(templates.get(module.templateId(), module.templateVersion()))
                .words());
        counts.addClassNames("gz-muted", "gz-small");
        var read = Links.to(PolicyPaths.preview(module.id()), t("start.publish.read"));
        read.getElement().setAttribute("aria-label", t("start.publish.read.of", title));
        var other = Links.to(PolicyPaths.publish(module.id()), t("start.publish.other"));
        other.getElement().setAttribute("aria-label", t("start.publish.other.of", title));
        var links = new Div(read, other);
        links.addClassName("gz-line");
        var card = new Div(new H2(title), counts, links);
        card.addClassNames("gz-card", "gz-choice");
        return card;
    }

    private void publish() {
        for (var module : waiting) {
            var first = new Edition.Publication(t("publish.note.first"), true, null);
            publications.publish(module.id(), first, module.revision());
        }
        UI.getCurrent().navigate(Steps.address(Journey.Step.INVITE));
    }

    @Override
    public String getPageTitle() {
        return Titles.of("start.publish");
    }
}
